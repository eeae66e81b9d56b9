package dev.onrecord.producer.corpus.page;

import dev.onrecord.producer.corpus.html.HtmlText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the article in a page: what the page marks as one, or else the smallest part that holds
 * most of its prose, which is text outside of links in blocks of some length.
 */
final class ArticleText {
  private static final List<String> MARKED =
      List.of("[itemprop=articleBody]", "article", "main, [role=main]");

  private static final String NEVER =
      "script, style, noscript, template, nav, aside, footer, form, dialog, h1, [hidden],"
          + " [role=navigation], [role=contentinfo], [role=complementary]";

  /** Parts by the names that pages give them. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:^|[-_])(?:comments?|disqus|cookies?|consent|gdpr|footer|sidebar|menu|breadcrumbs?"
              + "|popup|modal|signup|subscribe|login|trending|most-read|copyright|byline|outbrain"
              + "|taboola)(?:[-_]|$)");

  /** A block of fewer characters is no prose; a page without prose has no article. */
  private static final int SHORTEST_BLOCK = 40;

  private static final double MOST = 0.9;

  private static final Pattern SENTENCE =
      Pattern.compile(".*[.!?…。！？][\"'”’»)\\]]*$", Pattern.DOTALL);

  private final Element body;

  ArticleText(Document page) {
    this.body = page.clone().body();
  }

  /** The paragraphs as HTML; empty if there is no article. */
  Optional<String> html() {
    body.select(NEVER).remove();
    removeBeside();
    Map<Element, Integer> prose = prose();
    if (!prose.containsKey(body)) {
      return Optional.empty();
    }
    String text = HtmlText.of(marked(prose).orElseGet(() -> smallest(prose)));
    return Optional.of(paragraphs(text)).filter(html -> !html.isEmpty());
  }

  /** Names may deceive: what holds half of the prose is no box. */
  private void removeBeside() {
    Map<Element, Integer> prose = prose();
    int half = prose.getOrDefault(body, 0) / 2;
    body.select("[class], [id]").stream()
        .filter(part -> part != body && isBeside(part))
        .filter(part -> prose.getOrDefault(part, 0) <= half)
        .toList()
        .forEach(Node::remove);
  }

  private static boolean isBeside(Element part) {
    return BESIDE.matcher(part.id()).find()
        || part.classNames().stream().anyMatch(name -> BESIDE.matcher(name).find());
  }

  /** How many characters of prose each element holds. */
  private Map<Element, Integer> prose() {
    Map<Element, Integer> blocks = new IdentityHashMap<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            add(text, blocks);
          }
        },
        body);
    Map<Element, Integer> prose = new IdentityHashMap<>();
    blocks.forEach(
        (block, length) -> {
          if (length >= SHORTEST_BLOCK) {
            for (Element part = block; part != null; part = part.parent()) {
              prose.merge(part, length, Integer::sum);
            }
          }
        });
    return prose;
  }

  private static void add(TextNode text, Map<Element, Integer> blocks) {
    for (Node part = text.parent(); part instanceof Element element; part = part.parent()) {
      if (element.normalName().equals("a")) {
        return;
      }
      if (element.isBlock()) {
        blocks.merge(element, text.text().strip().length(), Integer::sum);
        return;
      }
    }
  }

  private Optional<Element> marked(Map<Element, Integer> prose) {
    return MARKED.stream()
        .flatMap(
            selector ->
                body.select(selector).stream()
                    .filter(prose::containsKey)
                    .max(Comparator.comparing(prose::get))
                    .stream())
        .findFirst();
  }

  /** Never a paragraph alone: a page may have a long one and short ones. */
  private Element smallest(Map<Element, Integer> prose) {
    Element smallest = body;
    Optional<Element> child = Optional.of(body);
    while (child.isPresent()) {
      smallest = child.get();
      int enough = (int) (MOST * prose.get(smallest));
      child =
          smallest.children().stream()
              .filter(inner -> prose.getOrDefault(inner, 0) >= enough)
              .filter(inner -> inner.children().stream().anyMatch(prose::containsKey))
              .findFirst();
    }
    return smallest;
  }

  /** Without what precedes the first sentence, such as names, dates and buttons. */
  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    Arrays.stream(text.split("\n\n"))
        .dropWhile(paragraph -> !SENTENCE.matcher(paragraph).matches())
        .forEach(
            paragraph ->
                html.append("<p>")
                    .append(Entities.escape(paragraph).replace("\n", "<br>"))
                    .append("</p>"));
    return html.toString();
  }
}
