import { codePoints } from "./text.js";

/**
 * Splits an article into paragraphs of segments, each with what is marked there.
 *
 * @param article body, statementList and entityList with offsets in code points
 * @return [[{text, words, speaker, cue, entity}]]: words, speaker and cue are statements or
 *     undefined; where several overlap, the shortest
 */
export function paragraphs({ body, statementList, entityList }) {
  const at = codePoints(body);
  const spans = [];
  const add = (role, value, span) => span && spans.push({ role, value, start: at(span.start), end: at(span.end) });
  for (const statement of statementList ?? []) {
    statement.content.forEach((span) => add("words", statement, span));
    add("speaker", statement, statement.speaker);
    add("cue", statement, statement.cue);
  }
  entityList?.forEach((entity) => add("entity", entity, entity));
  return cut(body, spans.filter((span) => span.start < span.end && span.end <= body.length));
}

function cut(body, spans) {
  spans.sort((a, b) => a.start - b.start);
  const edges = [...new Set(spans.flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  const result = [];
  let open = [];
  let nextSpan = 0;
  let nextEdge = 0;
  for (const { index: start, 0: line } of body.matchAll(/[^\r\n]+/g)) {
    const end = start + line.length;
    const bounds = [start];
    for (; nextEdge < edges.length && edges[nextEdge] < end; nextEdge++) {
      if (edges[nextEdge] > start) {
        bounds.push(edges[nextEdge]);
      }
    }
    const segments = bounds.map((from, i) => {
      for (; nextSpan < spans.length && spans[nextSpan].start <= from; nextSpan++) {
        open.push(spans[nextSpan]);
      }
      open = open.filter((span) => span.end > from);
      return { text: body.slice(from, bounds[i + 1] ?? end), ...shortestOfEach(open) };
    });
    result.push(segments);
  }
  return result;
}

function shortestOfEach(spans) {
  const found = {};
  for (const { role, value, start, end } of spans) {
    if (!found[role] || end - start < found[role].length) {
      found[role] = { value, length: end - start };
    }
  }
  return Object.fromEntries(Object.entries(found).map(([role, { value }]) => [role, value]));
}
