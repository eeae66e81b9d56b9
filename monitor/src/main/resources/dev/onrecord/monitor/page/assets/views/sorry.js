import { html, nothing } from "../html.js";
import { address } from "../links.js";
import { VIEWS } from "./all.js";

const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const NOT_YET = 503;

/** What to show, and what the user can do, if a view cannot be shown. */
export function sorry(route, problem, retry) {
  if (!problem || problem.status === NOT_FOUND) {
    return html`<div class="head"><h1>Not found</h1></div>
      <div class="panel notice" role="alert">
        <p>${problem?.detail ?? "There is no page at this address."}</p>
        ${VIEWS[route.name]?.missing?.(route) ?? nothing}
        <p><a href=${address("/")}>Overview</a></p>
      </div>`;
  }
  return html`<div class="head"><h1>${problem.status === NOT_YET ? "Not ready yet" : "Something went wrong"}</h1></div>
    <div class="panel notice" role="alert">
      <p><b>${problem.title}</b></p>
      <p>${problem.detail}</p>
      ${problem.status === BAD_REQUEST
        ? html`<p><a href=${route.path}>Remove the filters</a></p>`
        : html`<button type="button" @click=${retry}>Try again</button>`}
    </div>`;
}

export const waiting = () => html`<div class="head" role="status"><p class="lead">Loading…</p></div>
  <div class="panel skeleton" aria-hidden="true"></div>
  <div class="panel skeleton" aria-hidden="true"></div>`;
