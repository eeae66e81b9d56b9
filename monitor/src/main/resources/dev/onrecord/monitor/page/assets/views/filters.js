import { html, live } from "../html.js";

const TYPING_MS = 250;

/** A search field that changes the address a moment after the last keystroke. */
export function searchField({ label, value, hint, changed }) {
  let timer;
  const later = (event) => {
    const words = event.target.value;
    const { pathname } = location;
    clearTimeout(timer);
    timer = setTimeout(() => location.pathname === pathname && changed(words, { replace: true }), TYPING_MS);
  };
  return html`<label class="search"
    >${label}
    <input type="search" name="q" maxlength="200" placeholder=${hint} .value=${value} autocomplete="off" spellcheck="false" @input=${later}
  /></label>`;
}

/** @param options [[value, name], ...] */
export const choice = ({ label, name, value, options, changed }) => html`<label
  >${label}
  <select name=${name} .value=${live(value)} @change=${(event) => changed(event.target.value)}>
    ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
  </select></label
>`;

export const dateField = ({ label, name, value, changed }) => html`<label class="half"
  >${label} <input type="date" name=${name} .value=${value} @change=${(event) => changed(event.target.value)}
/></label>`;
