import * as api from "../api.js";
import { html } from "../html.js";
import { address } from "../links.js";
import { legend } from "./parts.js";

export const title = () => "About";

export const load = async (route, signal) => ({ about: await api.about(signal) });

export const view = ({ data }) => html`<div class="head"><h1>About these numbers</h1></div>
  <div class="panel prose">
    <p>On Record reads news articles and finds who said what in them. A program does this and makes mistakes: check the statements in their articles before you quote a number.</p>
    <h2>What is counted</h2>
    <p>A statement counts for the person, organisation or place that makes it, once per article, however often the article arrives. A corrected article replaces its old version; a withdrawn one is no longer counted.</p>
    ${legend()}
    <p><b>Thoughts</b> are what someone believes, wants or fears. They have their own column and are not part of the total. Statements whose speaker the text does not name are shown, but count for nobody.</p>
    <p>The small percentage beside a statement is the probability that a reader would mark it as one; if there is no estimate, none is shown. Less probable statements can be excluded from the counts (<code>--min-confidence</code>), but are still shown.</p>
    <p>Days are days of publication, in UTC.</p>
    <h2>For programs</h2>
    <ul>
      <li><a href=${address("/openapi.yaml")}>/openapi.yaml</a> describes the API: <a href=${address("/api/actors")}>/api/actors</a>, <a href=${address("/api/statements")}>/api/statements</a> and more.</li>
      <li><code>/events/statements</code>, <code>/events/actor-counts</code> and <code>/events/extractions</code> are streams of server-sent events.</li>
    </ul>
    <p class="hint">On Record ${data.about.version}, commit ${data.about.commit}; articles read by ${data.about.extractors.join(", ") || "none yet"}</p>
  </div>`;
