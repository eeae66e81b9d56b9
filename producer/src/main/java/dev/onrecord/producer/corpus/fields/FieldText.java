package dev.onrecord.producer.corpus.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What text a field holds, be it a text, a number, a list of paragraphs or a nested object. */
final class FieldText {
  /** A field holds something that is no text. */
  static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1;

    UnfitException(String kind) {
      super("must be text, not " + kind);
    }
  }

  /** Where an object has its text: ninjs, WordPress, names of sources. */
  private static final List<String> TEXTS = List.of("value", "text", "content", "rendered", "name");

  /** The parts of a body in Fundus, in order. */
  private static final List<String> PARTS =
      List.of("summary", "headline", "sections", "paragraphs");

  private static final Set<String> NOT_A_NUMBER = Set.of("nan", "null", "none", "n/a", "nat");
  private static final int DEEPEST = 8;

  private FieldText() {}

  /** One line: a text or a number; empty if there is none. */
  static Optional<String> line(JsonNode node) throws UnfitException {
    if (node.isContainerNode()) {
      List<String> texts = new ArrayList<>();
      collect(node, texts, 0);
      return texts.stream().findFirst();
    }
    return scalar(node);
  }

  /** Paragraphs with an empty line between; empty if there is none. */
  static Optional<String> paragraphs(JsonNode node) throws UnfitException {
    if (node.isNumber()) {
      throw new UnfitException("a number");
    }
    if (!node.isContainerNode()) {
      return scalar(node);
    }
    List<String> paragraphs = new ArrayList<>();
    collect(node, paragraphs, 0);
    return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", paragraphs));
  }

  private static void collect(JsonNode node, List<String> texts, int depth) throws UnfitException {
    if (depth > DEEPEST) {
      throw new UnfitException("so deeply nested");
    }
    if (node.isArray() && isChoice(node)) {
      collect(best(node), texts, depth + 1);
    } else if (node.isArray()) {
      for (JsonNode element : node) {
        collect(element, texts, depth + 1);
      }
    } else if (node.isObject()) {
      collectObject(node, texts, depth);
    } else {
      scalar(node).ifPresent(texts::add);
    }
  }

  private static void collectObject(JsonNode node, List<String> texts, int depth)
      throws UnfitException {
    if (PARTS.stream().anyMatch(node::has)) {
      for (String part : PARTS) {
        collect(node.path(part), texts, depth + 1);
      }
      return;
    }
    for (String name : TEXTS) {
      if (node.has(name)) {
        collect(node.get(name), texts, depth + 1);
        return;
      }
    }
    throw new UnfitException(node.isEmpty() ? "an empty object" : "an object");
  }

  /** Whether a list holds the same several times, as ninjs does: by role or type of content. */
  private static boolean isChoice(JsonNode list) {
    return !list.isEmpty() && (list.get(0).has("contenttype") || list.get(0).has("role"));
  }

  private static JsonNode best(JsonNode choice) {
    for (JsonNode one : choice) {
      if (one.path("contenttype").asText().equals("text/plain")) {
        return one;
      }
    }
    for (JsonNode one : choice) {
      if (one.path("role").asText().matches("(?i).*(main|body|headline|title)$")) {
        return one;
      }
    }
    return choice.get(0);
  }

  private static Optional<String> scalar(JsonNode node) throws UnfitException {
    if (node.isBoolean()) {
      throw new UnfitException("true or false");
    }
    String text = node.isNumber() ? number(node) : node.isTextual() ? node.asText() : "";
    boolean nothing = text.length() <= 4 && NOT_A_NUMBER.contains(text.toLowerCase(Locale.ROOT));
    return nothing || text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  /** Whole numbers without a fraction, as 17283.0 is one. */
  private static String number(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.asText();
    }
    if (Double.isNaN(node.doubleValue()) || Double.isInfinite(node.doubleValue())) {
      return "";
    }
    BigDecimal value = node.decimalValue().stripTrailingZeros();
    return value.scale() < -MOST_ZEROS ? value.toString() : value.toPlainString();
  }

  /** A number such as 1e999999999 is not written out. */
  private static final int MOST_ZEROS = 30;
}
