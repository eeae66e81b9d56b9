import "../charts/bars-chart.js";
import { KINDS, count } from "../format.js";
import { html, repeat } from "../html.js";
import { actorHref } from "../links.js";
import { name } from "./parts.js";

/** Actors by statements: a table, with a chart over its column of bars. */
export const ranking = (actors, period) => html`<div class="ranking">
  <table>
    <thead>
      <tr>
        <th scope="col" class="rank"><span class="hidden">Rank</span></th>
        <th scope="col">Actor</th>
        <th scope="col" class="bar"><span class="hidden">Share of kinds, as a bar</span></th>
        <th scope="col" class="sum">total</th>
        ${KINDS.map((kind) => html`<th scope="col" class="wide">${kind.name}</th>`)}
        <th scope="col" class="wide">thoughts</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        actors,
        (actor) => actor.actorId,
        (actor, i) => html`<tr>
          <td class="rank">${count(i + 1)}</td>
          <th scope="row">
            <a href=${actorHref(actor.actorId, period)}>${name(actor.actorName)}</a>
          </th>
          <td class="bar"></td>
          <td class="sum">${count(actor.statements)}</td>
          ${KINDS.map((kind) => html`<td class="wide">${count(actor[kind.field])}</td>`)}
          <td class="wide">${count(actor.thoughts)}</td>
        </tr>`,
      )}
    </tbody>
  </table>
  <bars-chart .content=${{ rows: actors, parts: KINDS, label: (actor) => actor.actorName }}></bars-chart>
</div>`;
