import * as api from "../api.js";
import { period } from "../format.js";
import { html, nothing, repeat } from "../html.js";
import { address } from "../links.js";
import { choice, searchField } from "./filters.js";
import { counted, empty, statementItem } from "./parts.js";
import { periodPanel } from "./period.js";
import { ranking } from "./ranking.js";

const SHOWN = 20;
const MOST = 500;
const TYPES = [["", "everyone"], ["PERSON", "people"], ["ORGANISATION", "organisations"], ["PLACE", "places"]];

export const title = () => "Who said what";

const chosenPeriod = ({ query }) => ({ from: query.get("from") ?? undefined, to: query.get("to") ?? undefined });
const shown = ({ query }) => Math.min(MOST, Math.max(1, Number(query.get("top")) || SHOWN));

export async function load(route, signal, { feed }) {
  const { query } = route;
  const filters = { ...chosenPeriod(route), q: query.get("q"), type: query.get("type"), limit: shown(route) };
  const [about, summary, days, actors] = await Promise.all([
    api.about(signal),
    api.summary(signal),
    api.days({}, signal),
    api.actors(filters, signal),
    feed.loadOnce(chosenPeriod(route), signal),
  ]);
  return { about, summary, days: days.items, actors };
}

export function view(page) {
  const { about, summary, days, actors } = page.data;
  return html`<div class="head">
      <h1>Who said what</h1>
      <p class="lead">${inOneSentence(summary)}</p>
    </div>
    ${summary.articles === 0
      ? empty("No articles yet.", html`Publish some, and they appear here: <code>${about.replay ?? "bin/onrecord replay seeds/"}</code>`)
      : html`${periodPanel({ days, ...page })}
          <div class="columns">${actorsPanel(actors, page)} ${feedPanel(page.feed)}</div>`}`;
}

const inOneSentence = ({ articles, statements, actors, firstPublished, lastPublished }) =>
  html`${counted(statements, "statement")} in ${counted(articles, "article")}, counted for ${counted(actors, "actor")}${
    firstPublished ? html`; published ${period(firstPublished.slice(0, 10), lastPublished.slice(0, 10))}` : nothing
  }.`;

function actorsPanel(actors, { route, router }) {
  const { query } = route;
  return html`<section class="panel" aria-labelledby="actors-title">
    <header class="panel-head">
      <h2 id="actors-title">Who speaks most</h2>
      <form class="filters" role="search" aria-label="Actors" @submit=${(event) => event.preventDefault()}>
        ${searchField({
          label: "Name",
          hint: "a name",
          value: query.get("q") ?? "",
          changed: (q, how) => router.set({ q }, how),
        })}
        ${choice({
          label: "Show",
          name: "type",
          value: query.get("type") ?? "",
          options: TYPES,
          changed: (type) => router.set({ type }),
        })}
      </form>
    </header>
    ${actors.items.length === 0
      ? empty("No actor matches.", "Choose a longer period or a shorter name.")
      : ranking(actors.items, chosenPeriod(route))}
    ${actors.next && shown(route) < MOST
      ? html`<button type="button" class="quiet" @click=${() => router.set({ top: String(shown(route) + 2 * SHOWN) }, { replace: true })}>
          More of ${counted(actors.total, "actor")}
        </button>`
      : nothing}
  </section>`;
}

const feedPanel = (feed) => html`<section class="panel" aria-labelledby="feed-title">
  <header class="panel-head">
    <h2 id="feed-title">Newest statements</h2>
    <button type="button" class="quiet" aria-pressed=${feed.paused} @click=${() => feed.pause(!feed.paused)}>
      ${feed.paused ? (feed.waiting ? `Resume (${counted(feed.waiting, "new statement")})` : "Resume") : "Pause"}
    </button>
  </header>
  ${feed.items.length === 0
    ? empty("No statements in this period.", "New ones appear here as they arrive.")
    : html`<ol class="feed">
        ${repeat(
          feed.items,
          (item) => item.statementId,
          (item) => html`<li>${statementItem(item, { fresh: item.fresh })}</li>`,
        )}
      </ol>`}
  <p><a href=${address("/statements")}>All statements</a></p>
</section>`;
