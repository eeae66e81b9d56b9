/** Rendering: lit-html inserts every value as text or as an attribute, never as markup. */
export { html, nothing, render } from "./lib/lit-html/lit-html.js";
export { repeat } from "./lib/lit-html/directives/repeat.js";
export { live } from "./lib/lit-html/directives/live.js";
