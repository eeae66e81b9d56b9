import { KINDS, count, day, dayOfYear, month, period } from "../format.js";
import { binned } from "./bins.js";
import { Brush } from "./brush.js";
import { ChartElement, stack, tooltip } from "./chart-element.js";

const NAMES = {
  day: (bin) => dayOfYear(bin.from),
  week: (bin) => day(bin.from),
  month: (bin) => month(bin.from),
  year: (bin) => bin.from.slice(0, 4),
};

/**
 * Statements over time as vertical bars. Dragging over them selects a period and fires the event
 * "period" with detail {from, to}. Property: content {days, from, to}.
 */
class DaysChart extends ChartElement {
  prepared() {
    this.brush = new Brush(this, (first, last) => {
      const detail = { from: this.bins[first].from, to: this.bins[last].to };
      this.dispatchEvent(new CustomEvent("period", { detail }));
    });
  }

  set content({ days, from, to }) {
    const { step, bins } = binned(days);
    this.bins = bins;
    this.step = step;
    this.chosen = from || to ? { from: from || "0000", to: to || "9999" } : undefined;
    this.redraw();
  }

  /** The indexes of the first and last selected bar; undefined if all are selected. */
  get chosenBins() {
    if (!this.chosen) {
      return undefined;
    }
    const inside = this.bins.map((bin) => bin.to >= this.chosen.from && bin.from <= this.chosen.to);
    return { first: inside.indexOf(true), last: inside.lastIndexOf(true) };
  }

  configuration(colours) {
    return {
      data: { labels: this.bins.map(NAMES[this.step]), datasets: stack(KINDS, this.bins, colours).map(slim) },
      plugins: [this.brush.plugin()],
      options: {
        interaction: { mode: "index", intersect: false },
        scales: {
          x: {
            stacked: true,
            grid: { display: false },
            border: { color: colours.line },
            ticks: { color: colours.soft, maxRotation: 0, autoSkipPadding: 24, font: { family: colours.font, size: 12 } },
          },
          y: {
            stacked: true,
            beginAtZero: true,
            border: { display: false },
            grid: { color: colours.line },
            ticks: { color: colours.soft, precision: 0, maxTicksLimit: 5, font: { family: colours.font, size: 12 } },
          },
        },
        plugins: {
          band: { colour: colours.band, edge: colours.edge },
          legend: { display: false },
          tooltip: tooltip(colours, {
            title: ([item]) => (item ? period(this.bins[item.dataIndex].from, this.bins[item.dataIndex].to) : ""),
            label: (item) => ` ${item.dataset.label}: ${count(item.raw)}`,
          }),
        },
      },
    };
  }
}

const slim = (dataset) => ({ ...dataset, maxBarThickness: 36, categoryPercentage: 0.9, barPercentage: 0.9 });

customElements.define("days-chart", DaysChart);
