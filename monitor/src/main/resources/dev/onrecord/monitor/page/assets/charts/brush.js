/** Selects bars of a chart by dragging over them with a mouse, a pen or a finger. */
export class Brush {
  #from;
  #to;

  /**
   * @param element has chart, canvas and chosenBins
   * @param chosen called with the index of the first and the last bar
   */
  constructor(element, chosen) {
    this.element = element;
    this.chosen = chosen;
    const { canvas } = element;
    canvas.addEventListener("pointerdown", (event) => this.#begin(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", () => this.#end());
    canvas.addEventListener("pointercancel", () => this.#cancel());
  }

  #begin(event) {
    if (event.button === 0 && this.element.bins.length > 0) {
      this.element.canvas.setPointerCapture(event.pointerId);
      this.#from = this.#to = this.#barAt(event);
      this.#draw();
    }
  }

  #move(event) {
    if (this.#from !== undefined) {
      this.#to = this.#barAt(event);
      this.#draw();
    }
  }

  #end() {
    if (this.#from !== undefined) {
      const [first, last] = this.#range();
      this.#from = undefined;
      this.chosen(first, last);
    }
  }

  #cancel() {
    this.#from = undefined;
    this.#draw();
  }

  #range() {
    return [Math.min(this.#from, this.#to), Math.max(this.#from, this.#to)];
  }

  #barAt(event) {
    const x = event.clientX - this.element.canvas.getBoundingClientRect().left;
    const bar = this.element.chart.scales.x.getValueForPixel(x);
    return Math.max(0, Math.min(this.element.bins.length - 1, bar));
  }

  #draw() {
    this.element.chart.draw();
  }

  /** Draws the selection behind the bars. */
  plugin() {
    return {
      id: "band",
      beforeDatasetsDraw: (chart, _, options) => {
        const range = this.#from === undefined ? this.element.chosenBins : bins(this.#range());
        if (!range || range.first < 0 || range.first === undefined) {
          return;
        }
        const { x } = chart.scales;
        const width = x.getPixelForValue(1) - x.getPixelForValue(0) || chart.chartArea.width;
        const left = x.getPixelForValue(range.first) - width / 2;
        const right = x.getPixelForValue(range.last) + width / 2;
        const { top, height } = chart.chartArea;
        const { ctx } = chart;
        ctx.save();
        ctx.fillStyle = options.colour;
        ctx.fillRect(left, top, right - left, height);
        ctx.fillStyle = options.edge;
        ctx.fillRect(left, top, 2, height);
        ctx.fillRect(right - 2, top, 2, height);
        ctx.restore();
      },
    };
  }
}

const bins = ([first, last]) => ({ first, last });
