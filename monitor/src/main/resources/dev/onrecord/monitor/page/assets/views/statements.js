import * as api from "../api.js";
import { KINDS } from "../format.js";
import { html, nothing } from "../html.js";
import { actorPath, address } from "../links.js";
import { choice, dateField, searchField } from "./filters.js";
import { actorName, counted, empty, pager, statementItem } from "./parts.js";

const MODES = [["", "said or thought"], ["SPEECH", "said"], ["THOUGHT", "thought"]];

export const title = () => "Statements";

export async function load({ query }, signal) {
  const filters = {};
  for (const name of ["q", "actor", "article", "kind", "mode", "from", "to", "after"]) {
    filters[name] = query.getAll(name);
  }
  const [found, suggested] = await Promise.all([
    api.statements({ ...filters, limit: 50 }, signal),
    api.actors({ limit: 200 }, signal),
  ]);
  const names = await Promise.all(query.getAll("actor").map((id) => nameOf(id, suggested.items, signal)));
  return { found, suggested: suggested.items, names };
}

async function nameOf(id, known, signal) {
  const actor = known.find((one) => one.actorId === id);
  if (actor || id === "unknown") {
    return { id, name: actor?.actorName };
  }
  const { items } = await api.statements({ actor: id, limit: 1 }, signal);
  return { id, name: items[0]?.actorName ?? id };
}

export function view({ data, route, router }) {
  const { found } = data;
  return html`<div class="head">
      <h1>Statements</h1>
      <p class="lead" role="status">${counted(found.total, route.query.size > 0 ? "matching statement" : "statement")}</p>
    </div>
    ${filters(data, route, router)}
    ${found.items.length === 0
      ? empty("No statement matches.", "Remove a filter or search for fewer words.")
      : html`<ol class="statements">
          ${found.items.map((item) => html`<li>${statementItem(item)}</li>`)}
        </ol>`}
    ${pager(route, found.next, "statements")}`;
}

function filters({ suggested, names }, route, router) {
  const { query } = route;
  const kinds = query.getAll("kind");
  const toggle = (kind) => (event) =>
    router.set({ kind: event.target.checked ? [...kinds, kind] : kinds.filter((one) => one !== kind) });
  const field = (name) => query.get(name) ?? "";
  return html`<form class="panel filters" role="search" aria-label="Statements" @submit=${(event) => event.preventDefault()}>
    ${searchField({ label: "Words", hint: "words or a name", value: field("q"), changed: (q, how) => router.set({ q }, how) })}
    ${actorField(suggested, query, router)}
    <fieldset>
      <legend>Kind</legend>
      ${KINDS.map(
        (kind) => html`<label class="check"
          ><input type="checkbox" name="kind" value=${kind.id} .checked=${kinds.includes(kind.id)} @change=${toggle(kind.id)} />
          <span class="swatch ${kind.field}" aria-hidden="true"></span>${kind.name}</label
        >`,
      )}
    </fieldset>
    ${choice({ label: "Mode", name: "mode", value: field("mode"), options: MODES, changed: (mode) => router.set({ mode }) })}
    ${dateField({ label: "From", name: "from", value: field("from"), changed: (from) => router.set({ from }) })}
    ${dateField({ label: "To", name: "to", value: field("to"), changed: (to) => router.set({ to }) })}
    ${chosenFilters(names, route, router)}
  </form>`;
}

/** Suggests names; the chosen one becomes a filter by id. */
function actorField(suggested, query, router) {
  const take = async (event) => {
    const text = event.target.value.trim();
    if (!text) {
      return;
    }
    const same = (actor) => actor.actorName.toLowerCase() === text.toLowerCase();
    const found = suggested.find(same) ?? (await api.actors({ q: text, limit: 1 })).items[0];
    event.target.setCustomValidity(found ? "" : "No actor has this name");
    event.target.reportValidity();
    if (found) {
      event.target.value = "";
      router.set({ actor: [...new Set([...query.getAll("actor"), found.actorId])] });
    }
  };
  return html`<label
    >Actor <input list="actors" name="actor" placeholder="a name" autocomplete="off" @change=${take} /><datalist id="actors">
      ${suggested.map((actor) => html`<option value=${actor.actorName.slice(0, 100)}></option>`)}
    </datalist></label
  >`;
}

function chosenFilters(names, { query }, router) {
  const article = query.get("article");
  if (names.length === 0 && !article && query.size === 0) {
    return nothing;
  }
  const without = (id) => query.getAll("actor").filter((one) => one !== id);
  return html`<p class="chosen">
    ${names.map(
      ({ id, name }) => html`<span class="chip"
        >${id === "unknown" ? "Speaker not named" : html`<a href=${address(actorPath(id))}>${actorName(id, name)}</a>`}
        <button type="button" class="remove" @click=${() => router.set({ actor: without(id) })}>
          <span aria-hidden="true">×</span><span class="hidden">Remove this actor</span>
        </button></span
      >`,
    )}
    ${article
      ? html`<span class="chip">in one article
          <button type="button" class="remove" @click=${() => router.set({ article: "" })}>
            <span aria-hidden="true">×</span><span class="hidden">Search all articles</span>
          </button></span>`
      : nothing}
    ${query.size > 0 ? html`<a href=${address("/statements")}>Clear all</a>` : nothing}
  </p>`;
}
