package dev.onrecord.producer.corpus.xml;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Makes HTML of a body in XHTML, NITF or TEI; text is made of it like of any other HTML. */
final class BodyMarkup {
  private static final Map<String, String> HTML_NAMES =
      Map.ofEntries(
          Map.entry("ab", "p"),
          Map.entry("block", "div"),
          Map.entry("bq", "blockquote"),
          Map.entry("cell", "td"),
          Map.entry("head", "h2"),
          Map.entry("hi", "i"),
          Map.entry("hl1", "h2"),
          Map.entry("hl2", "h2"),
          Map.entry("item", "li"),
          Map.entry("lb", "br"),
          Map.entry("list", "ul"),
          Map.entry("quote", "blockquote"),
          Map.entry("row", "tr"));

  /** Pictures, and what would swallow the rest when HTML reads it as empty elements. */
  private static final Set<String> LEFT_OUT =
      Set.of("graphic", "media", "script", "style", "title", "textarea", "iframe", "noscript");

  private BodyMarkup() {}

  /** The content of an element, which is changed by this. */
  static String html(Element body) {
    body.getAllElements().stream()
        .filter(part -> part != body && LEFT_OUT.contains(Elements.localName(part)))
        .toList()
        .forEach(Node::remove);
    for (Element part : body.getAllElements()) {
      String name = Elements.localName(part);
      part.tagName(HTML_NAMES.getOrDefault(name, name));
    }
    body.ownerDocument().outputSettings().prettyPrint(false).syntax(Syntax.html);
    // XML has an end tag for a line break, which HTML takes for a second one.
    return body.hasText() ? "<div>" + body.html().replace("</br>", "") + "</div>" : "";
  }
}
