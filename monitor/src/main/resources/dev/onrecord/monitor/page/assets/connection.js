import { time } from "./format.js";

const WORDS = { connecting: () => "Connecting…", open: () => "Live", lost: (since) => `Disconnected since ${time(since)}. Reconnecting…` };

/** Shows in the page's header whether the data is live. */
export class Connection {
  #lostSince;

  constructor(element) {
    this.element = element;
  }

  show(state) {
    this.#lostSince = state === "open" ? undefined : this.#lostSince ?? (state === "lost" ? new Date() : undefined);
    const shown = this.#lostSince ? "lost" : state;
    if (this.element.dataset.state !== shown) {
      this.element.dataset.state = shown;
      this.element.textContent = WORDS[shown](this.#lostSince);
    }
  }
}
