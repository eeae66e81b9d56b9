/** Addresses of the page and of the API. */

/** The path under which a proxy serves the page; empty for the root. */
export const BASE = document.documentElement.dataset.base ?? "";

const segments = (id) => id.split("/").map(encodeURIComponent).join("/");

/** The address of a path, with a query of all parameters that have a value; arrays become repeated parameters. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") {
        query.append(name, one);
      }
    }
  }
  const text = query.toString();
  return BASE + (text ? `${path}?${text}` : path);
}

/** What a text of others links to, if it is the address of a page; undefined if not. */
export function webAddress(text) {
  const url = URL.canParse(text ?? "") ? new URL(text) : undefined;
  return ["http:", "https:"].includes(url?.protocol) ? url : undefined;
}

export const actorPath = (id) => "/actors/" + segments(id);
export const articlePath = (id) => "/articles/" + encodeURIComponent(id);

export const statementHref = (statement) =>
  address(articlePath(statement.articleId), { statement: statement.statementId });

/** The page of an actor; for unnamed speakers, the list of their statements. */
export const actorHref = (id, period = {}) =>
  id === "unknown" ? address("/statements", { actor: id, ...period }) : address(actorPath(id), period);
