package dev.onrecord.producer.corpus.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of one record, found by names with dots whatever their case and separators. */
final class NamedFields {
  private static final int MOST_NAMED = 12;

  private final ObjectNode record;
  private final Map<String, JsonNode> fields;

  NamedFields(ObjectNode record) {
    this.record = record;
    this.fields = normalised(record);
  }

  /** The field; a missing node if there is none. */
  JsonNode get(String name) {
    JsonNode whole = fields.get(normal(name));
    if (whole != null) {
      return whole;
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? MissingNode.getInstance()
        : inside(fields.get(normal(name.substring(0, dot))), name.substring(dot + 1));
  }

  private static JsonNode inside(JsonNode node, String name) {
    JsonNode one = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    return one instanceof ObjectNode object
        ? new NamedFields(object).get(name)
        : MissingNode.getInstance();
  }

  /** Which fields there are, for a message. */
  String names() {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return "it has no fields";
    }
    String listed = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
    return "it has " + listed + (names.size() > MOST_NAMED ? ", ..." : "");
  }

  private static Map<String, JsonNode> normalised(ObjectNode record) {
    Map<String, JsonNode> fields = new HashMap<>();
    record
        .properties()
        .forEach(field -> fields.putIfAbsent(normal(field.getKey()), field.getValue()));
    return fields;
  }

  /** A name without what differs between styles: {@code publishedAt}, {@code published_at}. */
  static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '-' && c != ' ') {
        normal.append(c);
      }
    }
    return normal.toString().toLowerCase(Locale.ROOT);
  }
}
