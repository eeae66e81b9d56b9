import * as api from "../api.js";
import { html } from "../html.js";
import { legend } from "./parts.js";

export const title = () => "About";

export const load = async (route, signal) => ({ summary: await api.summary(signal) });

export const view = ({ data }) => html`<div class="head"><h1>About these numbers</h1></div>
  <div class="panel prose">
    <p>On Record reads news articles and finds who said what in them. A program does this, and it errs: look at the words in their article before you quote a number.</p>
    <h2>What is counted</h2>
    <p>A statement is counted for the person, organisation or place that makes it, once for each article, however often the article arrives. A corrected article replaces its old version; a withdrawn one is taken back.</p>
    ${legend()}
    <p><b>Thoughts</b> are what someone believes, wants or fears. They have a column of their own and are not in the sum. Statements whose speaker the text does not name are shown, but counted for nobody.</p>
    <p>The small percentage beside a statement says how probable it is that a reader would mark it as one; there is none where a rule found it. Whoever runs On Record can leave what is less probable out of the counts (<code>--min-confidence</code>); it is shown all the same.</p>
    <p>Days are those of publication, in UTC.</p>
    <h2>The same for programs</h2>
    <ul>
      <li><a href="/openapi.yaml">/openapi.yaml</a> describes <a href="/api/actors">/api/actors</a>, <a href="/api/statements">/api/statements</a> and the others.</li>
      <li><code>/events/statements</code>, <code>/events/actor-counts</code> and <code>/events/extractions</code> are streams of server-sent events.</li>
    </ul>
    <p class="hint">On Record ${data.summary.version}</p>
  </div>`;
