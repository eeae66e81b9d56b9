package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Trafilatura's own XML: its attributes are the fields, {@code <main>} is the text. */
final class TrafilaturaDocs implements Converter {

  @Override
  public Optional<ObjectNode> fields(Element doc) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Attribute attribute : doc.attributes()) {
      fields.put(attribute.getKey(), attribute.getValue());
    }
    fields.put("text", BodyMarkup.html(Elements.first(doc, "main").orElse(doc)));
    return Optional.of(fields);
  }
}
