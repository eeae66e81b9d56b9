package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.record.Limits;
import java.io.IOException;

/** Reads values of one record, and keeps no more of them than the limit. */
final class JsonValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final int LONGEST_NUMBER = 40;

  private final JsonParser parser;
  private final Limits limits;
  private long chars;
  private String problem = "";

  JsonValues(JsonParser parser, Limits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** Begins a record. */
  void begin() {
    chars = 0;
    problem = "";
  }

  /**
   * @throws RejectedArticleException if the record was too long, or has two values for one field
   */
  void requireFit() throws RejectedArticleException {
    if (isFull()) {
      throw new RejectedArticleException(limits.tooLong("record"));
    }
    if (!problem.isEmpty()) {
      throw new RejectedArticleException(problem);
    }
  }

  ObjectNode object() {
    return NODES.objectNode();
  }

  void put(ObjectNode object, String name, JsonNode value) {
    chars += name.length();
    if (isFull()) {
      return;
    }
    JsonNode other = object.get(name);
    if (other == null) {
      object.set(name, value);
    } else if (value.isValueNode() && !other.equals(value) && problem.isEmpty()) {
      problem = "field " + Quoted.of(name) + " appears twice";
    }
  }

  /** The value that begins at the current token. */
  JsonNode value() throws IOException {
    JsonToken token = parser.currentToken();
    chars++;
    if (isFull()) {
      parser.skipChildren();
      return NullNode.getInstance();
    }
    return switch (token) {
      case START_OBJECT -> restOfObject();
      case START_ARRAY -> {
        parser.nextToken();
        yield restOfArray();
      }
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      default -> NullNode.getInstance();
    };
  }

  private JsonNode text() throws IOException {
    String text = parser.getText();
    chars += text.length();
    return NODES.textNode(text);
  }

  /** A number is kept as it is written: nothing is rounded, and 1e999999999 is not worked out. */
  private JsonNode number() throws IOException {
    if (parser.isNaN()) {
      return NullNode.getInstance();
    }
    String text = parser.getText();
    chars += text.length();
    boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (text.length() > LONGEST_NUMBER) {
      return NODES.textNode(text);
    }
    return whole
        ? NODES.numberNode(parser.getBigIntegerValue())
        : NODES.numberNode(parser.getDecimalValue());
  }

  private ObjectNode restOfObject() throws IOException {
    ObjectNode object = object();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      chars += name.length();
      parser.nextToken();
      JsonNode value = value();
      if (!isFull()) {
        object.set(name, value);
      }
    }
    return object;
  }

  /** The elements of an array from the current token on. */
  ArrayNode restOfArray() throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.currentToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      JsonNode value = value();
      if (!isFull()) {
        array.add(value);
      }
    }
    return array;
  }

  private boolean isFull() {
    return chars > limits.recordBytes();
  }
}
