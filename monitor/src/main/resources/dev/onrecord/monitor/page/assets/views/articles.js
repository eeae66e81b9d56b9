import * as api from "../api.js";
import { html, nothing } from "../html.js";
import { address, articlePath } from "../links.js";
import { dateField, searchField } from "./filters.js";
import { articleName, counted, dayOf, empty, name, pager } from "./parts.js";

export const title = () => "Articles";

export async function load({ query }, signal) {
  const filters = Object.fromEntries(["q", "from", "to", "after"].map((key) => [key, query.get(key)]));
  return { found: await api.articles({ ...filters, limit: 50 }, signal) };
}

export function view({ data, route, router }) {
  const { found } = data;
  const field = (key) => route.query.get(key) ?? "";
  return html`<div class="head">
      <h1>Articles</h1>
      <p class="lead" role="status">${counted(found.total, route.query.size > 0 ? "matching article" : "article")}</p>
    </div>
    <form class="panel filters" role="search" aria-label="Articles" @submit=${(event) => event.preventDefault()}>
      ${searchField({ label: "Words", hint: "in title or text", value: field("q"), changed: (q, how) => router.set({ q }, how) })}
      ${dateField({ label: "From", name: "from", value: field("from"), changed: (from) => router.set({ from }) })}
      ${dateField({ label: "To", name: "to", value: field("to"), changed: (to) => router.set({ to }) })}
    </form>
    ${found.items.length === 0
      ? empty("No article matches.", "Remove a filter, or wait for more articles.")
      : html`<ol class="panel rows">
          ${found.items.map(
            (article) => html`<li>
              <a href=${address(articlePath(article.articleId))}>${articleName(article.title, article.source)}</a>
              ${article.publisher ? html`<span class="origin">${name(article.publisher)}</span>` : nothing}
              <span class="meta">${dayOf(article.published)} · ${counted(article.statements, "statement")}</span>
            </li>`,
          )}
        </ol>`}
    ${pager(route, found.next, "articles")}`;
}
