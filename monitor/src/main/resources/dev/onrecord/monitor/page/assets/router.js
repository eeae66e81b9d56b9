import { BASE } from "./links.js";

/** The address is the state of the page, so views can be shared and Back works. */

const ROUTES = [
  { name: "overview", path: /^\/$/ },
  { name: "statements", path: /^\/statements\/?$/ },
  { name: "articles", path: /^\/articles\/?$/ },
  { name: "article", path: /^\/articles\/([^/]+)$/ },
  { name: "actor", path: /^\/actors\/(.+)$/ },
  { name: "about", path: /^\/about\/?$/ },
];

function routeOf(location) {
  const query = new URLSearchParams(location.search);
  const pathname = location.pathname.slice(BASE.length);
  for (const { name, path } of ROUTES) {
    const match = path.exec(pathname);
    if (match) {
      return { name, query, path: pathname, id: decoded(match[1]) };
    }
  }
  return { name: "missing", query, path: pathname };
}

function decoded(part) {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return part;
  }
}

export class Router {
  /** @param arrive called with (route, how) where how is "new", "same" (only the query differs) or "back" */
  constructor(arrive) {
    this.arrive = arrive;
    this.route = routeOf(location);
  }

  start() {
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.#changed("back"));
    document.addEventListener("click", (event) => this.#clicked(event));
    this.arrive(this.route, "new");
  }

  /** Navigates to an address of this page. */
  go(href, { replace = false } = {}) {
    if (replace) {
      history.replaceState(history.state, "", href);
    } else {
      history.replaceState({ scroll: scrollY }, "");
      history.pushState(null, "", href);
    }
    this.#changed("new");
  }

  /** Changes some parameters of the address and keeps the others; paging starts over. */
  set(parameters, options) {
    const query = new URLSearchParams(this.route.query);
    query.delete("after");
    for (const [name, value] of Object.entries(parameters)) {
      query.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one) {
          query.append(name, one);
        }
      }
    }
    const text = query.toString();
    this.go(location.pathname + (text ? "?" + text : ""), options);
  }

  #changed(how) {
    const before = this.route;
    this.route = routeOf(location);
    this.arrive(this.route, how === "new" && before.path === this.route.path ? "same" : how);
  }

  #clicked(event) {
    const link = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.origin !== location.origin || link.target) {
      return;
    }
    const url = new URL(link.href);
    const ours = url.pathname.startsWith(BASE + "/");
    if (url.hash || !ours || /^\/(api|events|assets|metrics|health|openapi)/.test(url.pathname.slice(BASE.length))) {
      return;
    }
    event.preventDefault();
    this.go(url.pathname + url.search);
  }
}
