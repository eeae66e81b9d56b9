/** Where things are: addresses of the page and of the API. */

const segments = (id) => id.split("/").map(encodeURIComponent).join("/");

/** The path with a query of those parameters that have a value; an array is repeated. */
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
  return text ? `${path}?${text}` : path;
}

export const actorPath = (id) => "/actors/" + segments(id);
export const articlePath = (id) => "/articles/" + encodeURIComponent(id);

export const statementHref = (statement) =>
  address(articlePath(statement.articleId), { statement: statement.statementId });

/** An actor's page; whoever is not named in the text has none, but statements. */
export const actorHref = (id, period = {}) =>
  id === "unknown" ? address("/statements", { actor: id, ...period }) : address(actorPath(id), period);
