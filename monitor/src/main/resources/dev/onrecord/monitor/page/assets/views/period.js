import "../charts/days-chart.js";
import { KINDS, count, fullDay, period } from "../format.js";
import { html, nothing } from "../html.js";
import { empty, legend } from "./parts.js";

/**
 * Statements over time, and the selection of a period: by dragging over the chart, or with two date
 * fields.
 */
export function periodPanel({ days, route, router }) {
  const from = route.query.get("from") ?? "";
  const to = route.query.get("to") ?? "";
  const choose = (changed) => router.set(changed);
  return html`<section class="panel" aria-labelledby="days-title">
    <header class="panel-head">
      <h2 id="days-title">Statements per day</h2>
      <form class="period" @submit=${(event) => event.preventDefault()}>
        <label>From <input type="date" name="from" .value=${from} @change=${(event) => choose({ from: event.target.value })} /></label>
        <label>to <input type="date" name="to" .value=${to} @change=${(event) => choose({ to: event.target.value })} /></label>
        ${from || to
          ? html`<button type="button" class="quiet" @click=${() => choose({ from: "", to: "" })}>All time</button>`
          : nothing}
      </form>
    </header>
    ${days.length === 0
      ? empty("No statements yet.", "They appear here when articles are processed.")
      : html`<days-chart .content=${{ days, from, to }} @period=${(event) => choose(event.detail)}></days-chart>
          <div class="below-chart">
            ${legend()}
            <p class="hint">${from || to ? chosen(from, to) : "Drag over the chart to choose a period."}</p>
            ${numbers(days)}
          </div>`}
  </section>`;
}

function chosen(from, to) {
  if (from && to) {
    return html`Selected: <b>${period(from, to)}</b>`;
  }
  return from ? html`Selected: <b>since ${fullDay(from)}</b>` : html`Selected: <b>until ${fullDay(to)}</b>`;
}

const SHOWN = 1000;

const numbers = (days) => html`<details>
  <summary>As a table</summary>
  <div class="scroll" tabindex="0" role="region" aria-label="Statements per day as a table">
    <table>
      <thead>
        <tr><th scope="col">Day</th>${KINDS.map((kind) => html`<th scope="col">${kind.name}</th>`)}<th scope="col">total</th></tr>
      </thead>
      <tbody>
        ${days.slice(-SHOWN).map(
          (day) => html`<tr>
            <th scope="row">${fullDay(day.day)}</th>
            ${KINDS.map((kind) => html`<td>${count(day[kind.field])}</td>`)}
            <td>${count(day.statements)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>
</details>`;
