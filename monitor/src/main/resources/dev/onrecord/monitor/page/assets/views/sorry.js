import { html, nothing } from "../html.js";
import { VIEWS } from "./all.js";

const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const NOT_YET = 503;

/** What to say, and what one can do, where the view asked for cannot be shown. */
export function sorry(route, problem, retry) {
  if (!problem || problem.status === NOT_FOUND) {
    return html`<div class="head"><h1>Not there</h1></div>
      <div class="panel notice" role="alert">
        <p>${problem?.detail ?? "No page has this address."}</p>
        ${VIEWS[route.name]?.missing?.(route) ?? nothing}
        <p><a href="/">To the overview</a></p>
      </div>`;
  }
  return html`<div class="head"><h1>${problem.status === NOT_YET ? "Not ready yet" : "That did not work"}</h1></div>
    <div class="panel notice" role="alert">
      <p><b>${problem.title}</b></p>
      <p>${problem.detail}</p>
      ${problem.status === BAD_REQUEST
        ? html`<p><a href=${route.path}>Leave the filters out</a></p>`
        : html`<button type="button" @click=${retry}>Try again</button>`}
    </div>`;
}

export const waiting = () => html`<div class="head" role="status"><p class="lead">Loading…</p></div>
  <div class="panel skeleton" aria-hidden="true"></div>
  <div class="panel skeleton" aria-hidden="true"></div>`;
