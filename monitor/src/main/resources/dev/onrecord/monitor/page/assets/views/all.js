import * as about from "./about.js";
import * as actor from "./actor.js";
import * as article from "./article.js";
import * as articles from "./articles.js";
import * as overview from "./overview.js";
import * as statements from "./statements.js";

/**
 * The views by the names of their routes. Each exports load(route, signal, page) to the data it shows,
 * view({data, route, router, feed}) to a template, title(data), and optionally missing(route), what to
 * show if it does not exist, and settled(route, main, calm), which scrolls to what matters.
 */
export const VIEWS = { about, actor, article, articles, overview, statements };
