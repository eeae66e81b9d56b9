package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** TEI as trafilatura writes it: metadata in the header, the text in its entry; no comments. */
final class TeiTexts implements Converter {
  private static final String FILE = "teiheader/filedesc/";
  private static final String PUBLICATION = FILE + "sourcedesc/biblfull/publicationstmt/";

  @Override
  public Optional<ObjectNode> fields(Element tei) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Elements.put(fields, "id", id(tei));
    Elements.put(fields, "title", Elements.text(tei, FILE + "titlestmt/title"));
    Elements.put(fields, "date", date(tei));
    Elements.put(fields, "publisher", publication(tei, "publisher"));
    Elements.put(fields, "url", url(tei));
    Elements.put(fields, "language", Elements.attribute(tei, "xml:lang"));
    Elements.first(tei, "text/body")
        .ifPresent(
            body -> {
              Elements.all(body, "div")
                  .filter(part -> part.attr("type").equals("comments"))
                  .toList()
                  .forEach(Node::remove);
              fields.put("text", BodyMarkup.html(body));
            });
    return Optional.of(fields);
  }

  private static Optional<String> id(Element tei) {
    return Elements.all(tei, FILE + "notesstmt/note")
        .filter(note -> note.attr("type").equals("id") && note.hasText())
        .map(Element::text)
        .findFirst();
  }

  /** Of the source, or else of the file. */
  private static Optional<String> publication(Element tei, String name) {
    return Elements.text(tei, PUBLICATION + name)
        .or(() -> Elements.text(tei, FILE + "publicationstmt/" + name));
  }

  private static Optional<String> date(Element tei) {
    return Stream.of(PUBLICATION, FILE + "publicationstmt/")
        .flatMap(statement -> Elements.first(tei, statement + "date").stream())
        .flatMap(date -> Elements.attribute(date, "when").stream())
        .findFirst()
        .or(() -> publication(tei, "date"))
        .or(() -> Optional.ofNullable(tei.selectFirst("sourceDesc date")).map(Element::text));
  }

  private static Optional<String> url(Element tei) {
    return Elements.first(tei, PUBLICATION + "ptr")
        .flatMap(pointer -> Elements.attribute(pointer, "target"));
  }
}
