import { KINDS, count, counted, day, isoDay, kindOf, percent } from "../format.js";
import { html, nothing } from "../html.js";
import { actorHref, address, statementHref, webAddress } from "../links.js";
import { clipped } from "../text.js";

const NAME_SHOWN = 120;
const WORDS_SHOWN = 600;

/** A name from an article, isolated so that it cannot change the direction of the text around it. */
export const name = (text) => html`<bdi>${clipped(text ?? "", NAME_SHOWN)}</bdi>`;

export const dayOf = (moment) => html`<time datetime=${isoDay(moment)}>${day(moment)}</time>`;

export const actorName = (id, text) => (id === "unknown" ? "Not named" : name(text));

/** The title of an article, or else its source. */
export const articleName = (title, source) => name(title || source || "untitled article");

/** A link out of the page, named by its host; an address that is none is shown as text. */
export function outward(text) {
  const url = webAddress(text);
  return url ? html`<a href=${url.href} rel="noopener noreferrer" target="_blank">${name(url.host)}</a>` : name(text);
}

const swatch = (kind) => html`<span class="swatch ${kind.field}" aria-hidden="true"></span>`;

export function kindChip({ kind, mode }) {
  const { field, name: said } = kindOf(kind);
  return html`<span class="chip">${swatch({ field })}${said}</span>${
    mode === "THOUGHT" ? html`<span class="chip thought">thought, not said</span>` : nothing
  }`;
}

const CONFIDENCE = "The probability that a reader would mark this as a statement";

/** The confidence of the extractor; nothing if there is none. */
export const confidence = (probability) =>
  typeof probability === "number"
    ? html`<span class="confidence" title=${CONFIDENCE}
        ><span class="hidden">Confidence: </span>${percent(probability)}</span
      >`
    : nothing;

export const legend = () => html`<ul class="legend">
  ${KINDS.map((kind) => html`<li>${swatch(kind)}<b>${kind.name}</b> ${kind.note}</li>`)}
</ul>`;

/** One statement in a list: who, how, when, the words and their source. */
export const statementItem = (statement, { fresh = false, withActor = true } = {}) => html`<article
  class="statement ${fresh ? "fresh" : ""}"
>
  <header>
    ${withActor
      ? html`<a class="actor" href=${actorHref(statement.actorId)}>${actorName(statement.actorId, statement.actorName)}</a>`
      : nothing}
    ${kindChip(statement)} ${confidence(statement.confidence)} ${dayOf(statement.published)}
  </header>
  <blockquote>
    <a href=${statementHref(statement)} title="Show in the article"
      ><bdi>${clipped(statement.content, WORDS_SHOWN)}</bdi></a
    >
  </blockquote>
  <footer>${attribution(statement)}${origin(statement)}</footer>
</article>`;

const attribution = ({ speaker, cue }) =>
  speaker || cue
    ? html`<span class="attribution"
        >${speaker ? html`<span class="hidden">Speaker: </span><q>${name(speaker)}</q>` : nothing}
        ${cue ? html`<span class="hidden">Cue: </span><i>${name(cue)}</i>` : nothing}</span
      >`
    : nothing;

const origin = ({ articleTitle, source }) =>
  articleTitle || source ? html`<span class="origin">${articleName(articleTitle, source)}</span>` : nothing;

/** Links to the next and the first page of a list. */
export function pager(route, next, what) {
  const rest = Object.fromEntries([...new Set(route.query.keys())].map((key) => [key, route.query.getAll(key)]));
  const { after } = rest;
  delete rest.after;
  if (!after && !next) {
    return nothing;
  }
  return html`<nav class="pager" aria-label="Pages of ${what}">
    ${after ? html`<a href=${address(route.path, rest)}>First page</a>` : nothing}
    ${next ? html`<a href=${address(route.path, { ...rest, after: next })}>More ${what}</a>` : nothing}
  </nav>`;
}

export const empty = (title, advice) => html`<div class="empty"><p>${title}</p><p>${advice}</p></div>`;

/** Large numbers with labels. */
export const figures = (pairs) => html`<dl class="figures">
  ${pairs.map(([term, n]) => html`<div><dt>${term}</dt><dd>${typeof n === "number" ? count(n) : n}</dd></div>`)}
</dl>`;

export { counted };
