import * as api from "../api.js";
import { counted, fullDay, isoDay } from "../format.js";
import { html, nothing } from "../html.js";
import { actorHref, address } from "../links.js";
import { paragraphs } from "../marks.js";
import { clipped, visible } from "../text.js";
import { actorName, articleName, confidence, empty, kindChip, legend, name, outward } from "./parts.js";

const WORDS_SHOWN = 200;

export const title = (data) => (data.article.title || data.article.source || "Article").slice(0, 100);

export async function load({ id }, signal) {
  const article = await api.article(id, signal);
  return { article: { ...article, statementList: article.statementList ?? [] }, text: paragraphs(article) };
}

export function view({ data, route, router }) {
  const { article, text } = data;
  const chosen = route.query.get("statement");
  return html`<div class="head">
      <p class="over">Article · <time datetime=${isoDay(article.published)}>${fullDay(article.published)}</time></p>
      <h1>${articleName(article.title, article.source)}</h1>
      <p class="lead">${[article.publisher, article.title && article.source].filter(Boolean).map((part) => html`${name(part)} · `)}${article.url ? html`${outward(article.url)} · ` : nothing}${counted(article.statementList.length, "statement")}</p>
    </div>
    <div class="columns reading">
      <section class="panel body" aria-label="Text" lang=${language(article)} @click=${(event) => clicked(event, article, router)}>
        ${text.map((segments) => html`<p>${segments.map((segment) => marked(segment, chosen))}</p>`)}
      </section>
      <aside class="panel" aria-labelledby="list-title">
        <header class="panel-head"><h2 id="list-title">Statements</h2></header>
        ${article.statementList.length === 0
          ? empty("No statement was found in this article.", "It may still be processed; this page updates itself.")
          : html`<ol class="contents">
              ${article.statementList.map((statement) => entry(statement, article, chosen))}
            </ol>`}
        <h3>What the marks mean</h3>
        ${legend()}
        <ul class="legend">
          <li><span class="speaker">speaker</span> who says it</li>
          <li><span class="cue">cue</span> the word that reports it</li>
          <li><span class="entity">name</span> a person, an organisation or a place</li>
        </ul>
      </aside>
    </div>`;
}

// The language comes from outside: use it only if it can be a language tag.
const language = (article) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(article.language ?? "") ? article.language : "en");

const entry = (statement, { articleId }, chosen) => html`<li>
  <a
    class="entry"
    aria-current=${statement.statementId === chosen ? "true" : "false"}
    href=${address("/articles/" + encodeURIComponent(articleId), { statement: statement.statementId })}
  >
    <b>${actorName(statement.actorId, statement.actorName)}</b> ${kindChip(statement)} ${confidence(statement.confidence)}
    <span class="words"><bdi>${clipped(statement.text, WORDS_SHOWN)}</bdi></span>
  </a>
</li>`;

function marked({ text, words, speaker, cue, entity }, chosen) {
  const inner = entity ? entityLink(entity, text) : visible(text);
  const said = words ?? speaker ?? cue;
  if (!said) {
    return inner;
  }
  const roles = [words && `words ${words.kind.toLowerCase()}`, speaker && "speaker", cue && "cue"];
  const on = [words, speaker, cue].some((statement) => statement?.statementId === chosen);
  const classes = [...roles, on && "chosen"].filter(Boolean).join(" ");
  return words
    ? html`<mark class=${classes} data-statement=${words.statementId}>${inner}</mark>`
    : html`<span class=${classes} data-statement=${said.statementId}>${inner}</span>`;
}

const entityLink = ({ id, type }, text) =>
  id && type !== "PLACE"
    ? html`<a class="entity" href=${actorHref(id)}>${visible(text)}</a>`
    : html`<span class="entity">${visible(text)}</span>`;

function clicked(event, { articleId }, router) {
  const mark = event.target.closest("[data-statement]");
  if (mark && !event.target.closest("a") && getSelection().isCollapsed) {
    router.go(address("/articles/" + encodeURIComponent(articleId), { statement: mark.dataset.statement }));
  }
}

/** Scrolls to the chosen statement. */
export function settled(route, main, calm) {
  const id = route.query.get("statement");
  const mark = id && [...main.querySelectorAll("[data-statement].chosen")].find((one) => one.dataset.statement === id);
  mark?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  const entry = main.querySelector(".entry[aria-current=true]");
  const list = entry?.closest("aside");
  list?.scrollTo({ top: entry.offsetTop - list.clientHeight / 3 });
  return Boolean(mark);
}

export const missing = () => html`<p>It was withdrawn or has not arrived yet. <a href=${address("/articles")}>All articles</a></p>`;
