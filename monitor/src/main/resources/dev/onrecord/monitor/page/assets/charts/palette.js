/** The style sheet's colours for canvases, and a pattern for each kind, because colour alone is not enough. */

const property = (style, name) => style.getPropertyValue(name).trim();

export function palette() {
  const style = getComputedStyle(document.documentElement);
  const direct = property(style, "--direct");
  const mixed = property(style, "--mixed");
  const indirect = property(style, "--reported");
  const paper = property(style, "--paper");
  return {
    ink: property(style, "--ink"),
    soft: property(style, "--soft"),
    line: property(style, "--line"),
    card: property(style, "--card"),
    band: property(style, "--band"),
    font: property(style, "--sans"),
    edge: direct,
    fills: { direct, mixed: striped(mixed, paper), indirect, statements: direct },
  };
}

function striped(colour, ground) {
  const scale = Math.max(1, Math.round(devicePixelRatio));
  const size = 6 * scale;
  const tile = document.createElement("canvas");
  tile.width = size;
  tile.height = size;
  const draw = tile.getContext("2d");
  draw.fillStyle = ground;
  draw.fillRect(0, 0, size, size);
  draw.strokeStyle = colour;
  draw.lineWidth = size / 2.4;
  draw.beginPath();
  for (const shift of [-size, 0, size]) {
    draw.moveTo(shift - size, 2 * size);
    draw.lineTo(shift + 2 * size, -size);
  }
  draw.stroke();
  const pattern = draw.createPattern(tile, "repeat");
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Calls back when the colour scheme changes; returns a function that stops this. */
export function onSchemeChange(changed) {
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
