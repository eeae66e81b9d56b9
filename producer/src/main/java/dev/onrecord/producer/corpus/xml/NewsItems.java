package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Items of NewsML-G2, with the field names of ninjs, its form in JSON: {@code guid} is the id,
 * {@code versionCreated} the revision, and {@code pubStatus} canceled withdraws.
 */
final class NewsItems implements Converter {

  @Override
  public Optional<ObjectNode> fields(Element item) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Elements.put(fields, "uri", Elements.attribute(item, "guid"));
    Elements.put(fields, "version", Elements.attribute(item, "version"));
    Elements.put(fields, "versioncreated", Elements.text(item, "itemmeta/versioncreated"));
    Elements.put(fields, "firstcreated", Elements.text(item, "itemmeta/firstcreated"));
    Elements.put(fields, "contentcreated", Elements.text(item, "contentmeta/contentcreated"));
    Elements.put(
        fields, "pubstatus", Elements.first(item, "itemmeta/pubstatus").flatMap(this::code));
    Elements.put(fields, "headline", headline(item));
    Elements.put(fields, "publisher", publisher(item));
    Elements.put(fields, "language", language(item));
    Optional<String> body = body(item);
    Elements.put(fields, "body", body);
    return body.isPresent() || !isOther(item, fields) ? Optional.of(fields) : Optional.empty();
  }

  /** Whether an item without text is a picture, a package or the like, and no mistake. */
  private boolean isOther(Element item, ObjectNode fields) {
    boolean usable = fields.path("pubstatus").asText("usable").equals("usable");
    String kind = Elements.first(item, "itemmeta/itemclass").flatMap(this::code).orElse("text");
    return !Elements.localName(item).equals("newsitem") || (usable && !kind.equals("text"));
  }

  /** The code that stands for a concept: {@code canceled} for {@code stat:canceled}. */
  private Optional<String> code(Element concept) {
    return Elements.attribute(concept, "qcode")
        .or(() -> Elements.attribute(concept, "uri"))
        .or(() -> Elements.attribute(concept, "literal"))
        .map(code -> code.replaceFirst(".*[:/]", ""));
  }

  private static Optional<String> headline(Element item) {
    return Elements.text(item, "contentmeta/headline")
        .or(() -> Elements.text(item, "itemmeta/title"))
        .or(() -> Optional.ofNullable(item.selectFirst("hl1")).map(Element::text));
  }

  private Optional<String> publisher(Element item) {
    return Elements.text(item, "itemmeta/provider/name")
        .or(() -> Elements.text(item, "contentmeta/infosource/name"))
        .or(() -> Elements.text(item, "contentmeta/creditline"))
        .or(() -> Elements.first(item, "itemmeta/provider").flatMap(this::code));
  }

  private static Optional<String> language(Element item) {
    return Elements.first(item, "contentmeta/language")
        .flatMap(language -> Elements.attribute(language, "tag"))
        .or(() -> Elements.attribute(item, "xml:lang"));
  }

  private static Optional<String> body(Element item) {
    return Stream.concat(
            Elements.all(item, "contentset/inlinexml").map(NewsItems::markup),
            Elements.all(item, "contentset/inlinedata").map(Element::wholeText))
        .filter(body -> !body.isBlank())
        .findFirst();
  }

  private static String markup(Element inline) {
    return Stream.of("nitf/body/body.content", "html/body", "body", "nitf", "html")
        .flatMap(path -> Elements.first(inline, path).stream())
        .findFirst()
        .map(BodyMarkup::html)
        .orElseGet(() -> BodyMarkup.html(inline));
  }
}
