import * as api from "../api.js";
import { isoDay, period, typeName } from "../format.js";
import { html, nothing } from "../html.js";
import { actorHref, address } from "../links.js";
import "../charts/bars-chart.js";
import { counted, empty, figures, name, pager, statementItem } from "./parts.js";
import { periodPanel } from "./period.js";

const TALK = [{ field: "statements", name: "statements" }];

export const title = (data) => data.actor.actorName.slice(0, 100);

export async function load({ id, query }, signal) {
  const filters = { actor: id, from: query.get("from"), to: query.get("to"), after: query.get("after"), limit: 20 };
  const [actor, statements] = await Promise.all([api.actor(id, signal), api.statements(filters, signal)]);
  return { actor, statements };
}

export function view(page) {
  const { actor } = page.data;
  return html`<div class="head">
      <p class="over">${typeName(actor.actorType)}</p>
      <h1>${name(actor.actorName)}</h1>
      <p class="lead">${spoke(actor)}</p>
    </div>
    ${figures([
      ["statements", actor.statements],
      ["direct", actor.direct],
      ["mixed", actor.mixed],
      ["reported", actor.indirect],
      ["thoughts", actor.thoughts],
      ["articles", actor.articles],
    ])}
    ${periodPanel({ days: actor.days, ...page })}
    <div class="columns">${statementsPanel(page)} ${mentionsPanel(actor.mentions)}</div>`;
}

const spoke = ({ firstPublished, lastPublished }) =>
  firstPublished ? html`On record ${period(isoDay(firstPublished), isoDay(lastPublished))}` : nothing;

function statementsPanel({ data, route }) {
  const { items, next, total } = data.statements;
  const [from, to] = [route.query.get("from"), route.query.get("to")];
  return html`<section class="panel" aria-labelledby="said-title">
    <header class="panel-head">
      <h2 id="said-title">${counted(total, "statement")}</h2>
      <a href=${address("/statements", { actor: route.id, from, to })}>Search these statements</a>
    </header>
    ${items.length === 0
      ? empty("No statements in this period.", "Choose a longer one.")
      : html`<ol class="feed">
          ${items.map((item) => html`<li>${statementItem(item, { withActor: false })}</li>`)}
        </ol>`}
    ${pager(route, next, "statements")}
  </section>`;
}

const mentionsPanel = (mentions) => html`<section class="panel" aria-labelledby="about-title">
  <header class="panel-head"><h2 id="about-title">Mentioned most</h2></header>
  ${mentions.length === 0
    ? empty("No one is mentioned in these statements.", "Names appear here when statements mention some.")
    : html`<div class="ranking few">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="bar"><span class="hidden">Statements, as a bar</span></th>
              <th scope="col" class="sum">times</th>
            </tr>
          </thead>
          <tbody>
            ${mentions.map(
              (mention) => html`<tr>
                <th scope="row">${mentioned(mention)} <small>${typeName(mention.type)}</small></th>
                <td class="bar"></td>
                <td class="sum">${mention.statements}</td>
              </tr>`,
            )}
          </tbody>
        </table>
        <bars-chart .content=${{ rows: mentions, parts: TALK, label: (mention) => mention.name }}></bars-chart>
      </div>`}
</section>`;

const mentioned = ({ entityId, name: text, type }) =>
  entityId && type !== "PLACE" ? html`<a href=${actorHref(entityId)}>${name(text)}</a>` : name(text);

export const missing = ({ id }) => html`<p>
  There are no counts for this actor.
  <a href=${address("/statements", { q: id.split("/").pop().replaceAll("-", " ") })}>Search statements for the name</a>.
</p>`;
