/** How text that nobody has checked is made fit to be shown. All of it is shown as text, never as markup. */

const LINE_END = /\r\n?/g;
// Controls but tab and line feed, and the marks that turn the direction of what follows.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufff9-\ufffb]/g;

/** The text with characters that one cannot see, or that reorder others, made visible. */
export function visible(text) {
  return text.replace(LINE_END, "\n").replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) {
      return String.fromCharCode(0x2400 + code);
    }
    return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
  });
}

/** At most so many UTF-16 units of the text, made visible; an ellipsis says that there is more. */
export function clipped(text, units) {
  if (text.length <= units) {
    return visible(text);
  }
  return visible(text.slice(0, units).replace(/[\ud800-\udbff]$/, "")) + "…";
}

/** Turns offsets in code points, as the pipeline counts, into offsets in UTF-16, as the browser does. */
export function codePoints(text) {
  if (!/[\ud800-\udfff]/.test(text)) {
    return (offset) => offset;
  }
  const starts = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) {
    starts.push(i);
  }
  return (offset) => starts[offset] ?? text.length;
}
