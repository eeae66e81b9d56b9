package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds elements by their names without prefixes, whatever their case, as {@code a/b/c}. */
final class Elements {
  private Elements() {}

  static String localName(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /** The elements at the end of the path, each step a child. */
  static Stream<Element> all(Element from, String path) {
    Stream<Element> found = Stream.of(from);
    for (String name : path.split("/")) {
      found =
          found.flatMap(
              element ->
                  element.children().stream().filter(child -> localName(child).equals(name)));
    }
    return found;
  }

  static Optional<Element> first(Element from, String path) {
    return all(from, path).findFirst();
  }

  /** The text at the end of the path; empty if there is none. */
  static Optional<String> text(Element from, String path) {
    return all(from, path).map(Element::text).filter(text -> !text.isBlank()).findFirst();
  }

  /** An attribute that is not blank. */
  static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.attr(name)).filter(value -> !value.isBlank());
  }

  static void put(ObjectNode fields, String name, Optional<String> value) {
    value.ifPresent(text -> fields.put(name, text));
  }
}
