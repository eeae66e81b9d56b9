import { calm } from "./charts/palette.js";
import { Connection } from "./connection.js";
import { Feed } from "./feed.js";
import { render } from "./html.js";
import { address } from "./links.js";
import { Refresh } from "./refresh.js";
import { Router } from "./router.js";
import { Subscription } from "./subscription.js";
import { VIEWS } from "./views/all.js";
import { sorry, waiting } from "./views/sorry.js";

const SLOW_MS = 200;
// Two and a half heartbeats of the server.
const SILENT_MS = 40_000;

/** Shows the view of the address with data from the API, and reloads the data when the views change. */
export class Page {
  #main;
  #shown; // {route, data} or {route, problem}
  #arrival; // how the user came to the address, until it is shown
  #asking = new AbortController();
  #refresh = new Refresh(() => this.#load());

  constructor(main) {
    this.#main = main;
    this.feed = new Feed(() => this.#draw());
    this.router = new Router((route, how) => this.#arrived(route, how));
  }

  start() {
    const connection = new Connection(document.getElementById("connection"));
    this.router.start();
    const events = { changed: () => this.#refresh.request() };
    const options = { onState: (state) => connection.show(state), silentMs: SILENT_MS };
    new Subscription(address("/events/views"), events, options).open();
  }

  #arrived(route, how) {
    const first = !this.#shown;
    const moved = !first && this.#shown.route.path !== route.path;
    this.#arrival = { how, first, moved, scroll: history.state?.scroll ?? 0 };
    this.#markPlace(route);
    this.feed.run(route.name === "overview");
    this.#load();
    setTimeout(() => this.#drawWaiting(route), SLOW_MS);
  }

  async #load() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { route } = this.router;
    try {
      this.#show(signal, { route, data: await VIEWS[route.name]?.load(route, signal, this) });
    } catch (problem) {
      if (problem.status === undefined && !signal.aborted) {
        throw problem;
      }
      if (this.#worthShowing(route, problem)) {
        this.#show(signal, { route, problem });
      }
    }
  }

  // While the monitor is unreachable, the page keeps what it shows; the header says so.
  #worthShowing(route, problem) {
    return problem.status !== 0 || this.#shown?.route.path !== route.path || !this.#shown.data;
  }

  #show(signal, shown) {
    if (signal.aborted) {
      return;
    }
    this.#shown = shown;
    this.#draw();
    if (this.#arrival) {
      this.#settle(this.#arrival);
      this.#arrival = undefined;
    }
  }

  #draw() {
    if (!this.#shown) {
      return;
    }
    const { route, data, problem } = this.#shown;
    const view = problem ? undefined : VIEWS[route.name];
    const retry = () => this.#load();
    this.#main.removeAttribute("aria-busy");
    render(view ? view.view({ data, route, router: this.router, feed: this.feed }) : sorry(route, problem, retry), this.#main);
    document.title = `${view ? view.title(data) : "Not found"} – On Record`;
  }

  #drawWaiting(route) {
    if (this.#arrival && route === this.router.route) {
      this.#main.setAttribute("aria-busy", "true");
      if (this.#arrival.first || this.#arrival.moved) {
        render(waiting(), this.#main);
      }
    }
  }

  /** Sets scroll position and focus after a navigation. */
  #settle({ how, first, moved, scroll }) {
    const { route, data } = this.#shown;
    if (moved && how !== "back") {
      this.#main.focus({ preventScroll: true });
    }
    const found = data && VIEWS[route.name]?.settled?.(route, this.#main, calm() || first || moved);
    if (!found && (moved || how === "back")) {
      scrollTo(0, how === "back" ? scroll : 0);
    }
  }

  #markPlace(route) {
    for (const link of document.querySelectorAll("[data-view]")) {
      if (link.dataset.view === route.name) {
        link.setAttribute("aria-current", "page");
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }
}
