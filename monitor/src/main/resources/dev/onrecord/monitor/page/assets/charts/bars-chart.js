import { clipped } from "../text.js";
import { count } from "../format.js";
import { ChartElement, stack, tooltip } from "./chart-element.js";

const NAME_SHOWN = 60;

/**
 * Horizontal bars, one for each row of the surrounding table, which has the same numbers.
 * Properties: rows, parts ([{field, name}]), label (row to name).
 */
class BarsChart extends ChartElement {
  prepared() {
    this.watch = new ResizeObserver(() => this.#place());
    this.watch.observe(this.parentElement);
  }

  /** Covers the table's column of bars; all rows have the same height. */
  #place() {
    const outer = this.parentElement.getBoundingClientRect();
    const table = this.parentElement.querySelector("table");
    const column = table.tHead.querySelector(".bar").getBoundingClientRect();
    const rows = table.tBodies[0].getBoundingClientRect();
    Object.assign(this.style, {
      left: `${column.left - outer.left}px`,
      top: `${rows.top - outer.top}px`,
      width: `${column.width}px`,
      height: `${rows.height}px`,
    });
  }

  configuration(colours) {
    const most = Math.max(1, ...this.rows.map((row) => this.parts.reduce((sum, part) => sum + row[part.field], 0)));
    return {
      data: {
        labels: this.rows.map((row) => clipped(this.label(row), NAME_SHOWN)),
        datasets: stack(this.parts, this.rows, colours).map((dataset) => ({ ...dataset, barThickness: 14 })),
      },
      options: {
        indexAxis: "y",
        layout: { padding: 0 },
        interaction: { mode: "index", axis: "y", intersect: false },
        scales: {
          x: { display: false, stacked: true, min: 0, max: most },
          y: { display: false, stacked: true, offset: true },
        },
        plugins: {
          legend: { display: false },
          tooltip: tooltip(colours, { label: (item) => ` ${item.dataset.label}: ${count(item.raw)}` }),
        },
      },
    };
  }

  set content({ rows, parts, label }) {
    const reshaped = this.parts && this.parts !== parts;
    Object.assign(this, { rows, parts, label });
    this.redraw(reshaped);
  }
}

customElements.define("bars-chart", BarsChart);
