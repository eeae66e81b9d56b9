package dev.onrecord.producer.corpus.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Makes HTML the text that a reader sees: paragraphs apart, and no scripts, captions or boxes. */
public final class HtmlText {
  private static final String NOT_OF_THE_TEXT =
      "script, style, noscript, template, head, figcaption, iframe, object, svg, nav, aside, form,"
          + " button, select, audio, video, [hidden]";

  private static final Pattern BOX =
      Pattern.compile(
          "(?:^|[-_])(?:read-?more|more-on|also-?read|see-also|related|recommended|newsletter|share"
              + "|sharing|social|promo|advert|advertisement|caption)(?:[-_]|$)");

  private static final Pattern READ_MORE =
      Pattern.compile(
          "(?:read (?:more|also|next)|also read|see also|more on this|related)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** What ends a line. */
  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

  private HtmlText() {}

  /** The text of what may be HTML; a text that is none is the result, unchanged. */
  public static String of(String text) {
    if (Markup.isHtml(text)) {
      return ofHtml(text);
    }
    if (!Markup.hasEntity(text)) {
      return text;
    }
    String decoded = decoded(text);
    return decoded.stripLeading().startsWith("<") && Markup.isHtml(decoded)
        ? ofHtml(decoded)
        : decoded;
  }

  private static String decoded(String text) {
    return Markup.entity()
        .matcher(text)
        .replaceAll(
            entity ->
                Matcher.quoteReplacement(
                    Parser.unescapeEntities(entity.group(), true).replace('\u00a0', ' ')));
  }

  /** The text of HTML. */
  public static String ofHtml(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text of an element, whose boxes and scripts are removed from it. */
  public static String of(Element element) {
    element.select(NOT_OF_THE_TEXT).remove();
    element.select("[class], [id], p").stream()
        .filter(part -> part != element && isBox(part))
        .toList()
        .forEach(Node::remove);
    Writer writer = new Writer();
    element.traverse(writer);
    return writer.text();
  }

  private static boolean isBox(Element part) {
    boolean named = part.classNames().stream().anyMatch(HtmlText::namesBox) || namesBox(part.id());
    return named
        || (part.normalName().equals("p")
            && isOnlyLinks(part)
            && READ_MORE.matcher(part.text()).matches());
  }

  private static boolean namesBox(String name) {
    return BOX.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a part has a link, and no sentence beside it. */
  private static boolean isOnlyLinks(Element part) {
    int linked = part.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return linked > 0 && part.text().length() - linked < "Read more about this: ".length();
  }

  /** Writes white space once, and breaks where the page shows some. */
  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private String pending = "";

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        write(text.getWholeText());
      } else if (node instanceof Element element) {
        breakAt(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.normalName().equals("br")) {
        breakAt(element);
      }
    }

    private void breakAt(Element element) {
      if (element.normalName().equals("br") && pending.equals("\n")) {
        space("\n\n");
      } else if (LINES.contains(element.normalName())) {
        space("\n");
      } else if (element.isBlock()) {
        space("\n\n");
      } else if (element.normalName().equals("td")) {
        space(" ");
      }
    }

    private void space(String space) {
      boolean stronger = pending.isEmpty() || pending.equals(" ") || space.length() == 2;
      pending = stronger ? space : pending;
    }

    private void write(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00a0') {
          pending = pending.isEmpty() ? " " : pending;
          continue;
        }
        if (c == '\u00ad') {
          continue;
        }
        out.append(out.isEmpty() ? "" : pending).append(c);
        pending = "";
      }
    }

    String text() {
      return out.toString();
    }
  }
}
