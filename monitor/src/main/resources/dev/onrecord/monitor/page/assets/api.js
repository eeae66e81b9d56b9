import { actorPath, address, articlePath } from "./links.js";

/** A failed request, with a message for the user. */
export class Problem extends Error {
  constructor({ title, detail, status }) {
    super(title);
    this.title = title;
    this.detail = detail;
    this.status = status;
  }
}

const UNREACHABLE = {
  title: "The monitor does not answer",
  detail: "It may have been stopped, or the network is down. The page retries automatically.",
  status: 0,
};

async function get(href, signal) {
  let response;
  try {
    response = await fetch(href, { signal, headers: { accept: "application/json" } });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Problem(UNREACHABLE);
  }
  if (response.ok) {
    return response.json();
  }
  const body = await response.json().catch(() => ({}));
  throw new Problem({
    title: body.title ?? "The monitor could not answer",
    detail: body.detail ?? `It answered with status ${response.status}. Its log says why.`,
    status: response.status,
  });
}

const list = (path) => (parameters, signal) => get(address(path, parameters), signal);

export const about = (signal) => get(address("/api/about"), signal);
export const summary = (signal) => get(address("/api/summary"), signal);
export const actors = list("/api/actors");
export const days = list("/api/days");
export const statements = list("/api/statements");
export const articles = list("/api/articles");
export const actor = (id, signal) => get(address("/api" + actorPath(id)), signal);
export const article = (id, signal) => get(address("/api" + articlePath(id)), signal);
