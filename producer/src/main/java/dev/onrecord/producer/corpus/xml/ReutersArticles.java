package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Articles of Reuters-21578: typewritten lines become paragraphs, control characters of the wire
 * go. A brief is a headline alone and no text.
 */
final class ReutersArticles implements Converter {
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}-[A-Za-z]{3}-\\d{4}(?: \\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d+)?)?");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");
  private static final String INDENT = "  ";

  /** The last line of most articles. */
  private static final String SIGNATURE = "Reuter";

  @Override
  public Optional<ObjectNode> fields(Element article) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Elements.put(
        fields, "id", Elements.attribute(article, "NEWID").map(id -> "reuters-21578/" + id));
    Elements.put(fields, "published", Elements.text(article, "date").map(ReutersArticles::date));
    Elements.put(fields, "title", Elements.text(article, "text/title").map(ReutersArticles::line));
    fields.put("publisher", "Reuters");
    Optional<String> body =
        Elements.first(article, "text")
            .map(text -> Elements.first(text, "body").map(Element::wholeText).orElse(ownText(text)))
            .map(ReutersArticles::paragraphs)
            .filter(text -> text.codePoints().anyMatch(Character::isLetter));
    Elements.put(fields, "body", body);
    return body.map(text -> fields);
  }

  /** The text of an article that is not divided into its parts. */
  private static String ownText(Element text) {
    return text.wholeOwnText();
  }

  /** Some dates have rubbish around them, or no time that is one. */
  private static String date(String text) {
    Matcher matcher = DATE.matcher(text);
    return matcher.find() ? matcher.group() : text;
  }

  private static String line(String text) {
    return CONTROLS.matcher(text).replaceAll("").strip();
  }

  /** A line that is indented, or follows an empty one, begins a paragraph. */
  private static String paragraphs(String text) {
    StringBuilder paragraphs = new StringBuilder();
    boolean begins = true;
    for (String line : CONTROLS.matcher(text).replaceAll("").lines().toList()) {
      String words = WhiteSpace.collapse(line);
      begins |= words.isEmpty() || line.startsWith(INDENT);
      if (words.isEmpty() || words.equalsIgnoreCase(SIGNATURE)) {
        continue;
      }
      paragraphs.append(paragraphs.isEmpty() ? "" : begins ? "\n\n" : " ").append(words);
      begins = false;
    }
    return paragraphs.toString();
  }
}
