import { calm, onSchemeChange, palette } from "./palette.js";

/** An element with one chart of Chart.js, redrawn when its properties or the colour scheme change. */
export class ChartElement extends HTMLElement {
  #chart;
  #unlisten;
  #due = false;

  connectedCallback() {
    this.setAttribute("aria-hidden", "true");
    if (!this.canvas) {
      this.canvas = document.createElement("canvas");
      this.append(this.canvas);
      this.prepared?.();
    }
    this.#unlisten = onSchemeChange(() => this.redraw(true));
    this.redraw();
  }

  disconnectedCallback() {
    this.#unlisten();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  get chart() {
    return this.#chart;
  }

  /** Draws once, after all properties are set. */
  redraw(recreate = false) {
    if (recreate) {
      this.#chart?.destroy();
      this.#chart = undefined;
    }
    if (!this.#due) {
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) {
          this.#draw();
        }
      });
    }
  }

  #draw() {
    const { data, options, plugins } = this.configuration(palette());
    if (this.#chart) {
      this.#chart.data.labels = data.labels;
      data.datasets.forEach((dataset, i) => Object.assign(this.#chart.data.datasets[i], dataset));
      this.#chart.options = { ...shared(), ...options };
      this.#chart.update();
    } else {
      this.#chart = new Chart(this.canvas, { type: "bar", data, plugins, options: { ...shared(), ...options } });
    }
  }
}

const shared = () => ({
  responsive: true,
  maintainAspectRatio: false,
  animation: calm() ? false : { duration: 250 },
  locale: navigator.language,
});

/** One data set for each part of the bars. */
export function stack(parts, rows, colours) {
  return parts.map(({ field, name }) => ({
    label: name,
    data: rows.map((row) => row[field]),
    backgroundColor: colours.fills[field],
    borderColor: colours.edge,
    borderWidth: 1,
    borderSkipped: false,
    stack: "all",
  }));
}

export const tooltip = (colours, callbacks) => ({
  backgroundColor: colours.card,
  titleColor: colours.ink,
  bodyColor: colours.ink,
  borderColor: colours.line,
  borderWidth: 1,
  padding: 10,
  titleFont: { family: colours.font, size: 13, weight: "600" },
  bodyFont: { family: colours.font, size: 13 },
  filter: (item) => item.raw > 0,
  callbacks,
});
