/** Prepares untrusted text for display, which is always as text, never as markup. */

const LINE_END = /\r\n?/g;
// Control characters except tab and line feed, and marks that change the direction of text.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufff9-\ufffb]/g;

/** Makes invisible characters and direction marks visible. */
export function visible(text) {
  return text.replace(LINE_END, "\n").replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) {
      return String.fromCharCode(0x2400 + code);
    }
    return `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›`;
  });
}

/** Shortens the text to a number of UTF-16 units, with an ellipsis, and makes it visible. */
export function clipped(text, units) {
  if (text.length <= units) {
    return visible(text);
  }
  return visible(text.slice(0, units).replace(/[\ud800-\udbff]$/, "")) + "…";
}

/** Returns a function from offsets in code points, as in the pipeline, to offsets in UTF-16, as in the browser. */
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
