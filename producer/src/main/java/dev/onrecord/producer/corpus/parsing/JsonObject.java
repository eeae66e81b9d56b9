package dev.onrecord.producer.corpus.parsing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the fields of an article from a JSON object, and ignores others. */
public final class JsonObject {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "published",
          "date",
          "revision",
          "title",
          "body",
          "text",
          "source",
          "publisher",
          "url",
          "language");

  /** Lines are limited before they are parsed, so texts in them need no limit. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final Map<String, String> texts = new HashMap<>();
  private String problem = "";

  private JsonObject() {}

  /**
   * Parses a line.
   *
   * @throws RejectedArticleException when it is not one JSON object
   */
  public static JsonObject parse(String line) throws RejectedArticleException {
    JsonObject object = new JsonObject();
    try (JsonParser parser = JSON.createParser(line)) {
      object.read(parser);
      return object;
    } catch (JsonProcessingException e) {
      throw new RejectedArticleException(
          "broken JSON%s: %s".formatted(where(e), firstSentence(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("a string in memory cannot fail to be read", e);
    }
  }

  /** Jackson gives no location when one of its own limits, such as on depth, is exceeded. */
  private static String where(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
  }

  /**
   * The article's fields that exist and are not null.
   *
   * @throws RejectedArticleException when one has a value of the wrong type, or appears twice
   */
  public Map<String, String> texts() throws RejectedArticleException {
    if (!problem.isEmpty()) {
      throw new RejectedArticleException(problem);
    }
    return texts;
  }

  private void read(JsonParser parser) throws IOException, RejectedArticleException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new RejectedArticleException(
          "not a JSON object but "
              + kind(first)
              + (first == JsonToken.START_ARRAY ? ": write one object a line" : ""));
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      field(parser.currentName(), parser.nextToken(), parser);
    }
    if (parser.nextToken() != null) {
      throw new RejectedArticleException(
          "more than one JSON value: a second begins at column "
              + parser.currentTokenLocation().getColumnNr());
    }
  }

  private void field(String name, JsonToken value, JsonParser parser) throws IOException {
    if (!FIELDS.contains(name)) {
      parser.skipChildren();
      return;
    }
    boolean taken =
        value == JsonToken.VALUE_STRING
            || (value == JsonToken.VALUE_NUMBER_INT && name.equals("id"));
    if (taken && texts.putIfAbsent(name, parser.getText()) != null) {
      note("field '" + name + "' appears twice");
    }
    if (!taken && value != JsonToken.VALUE_NULL) {
      note("field '" + name + "' must be text, not " + kind(value));
      parser.skipChildren();
    }
  }

  private void note(String found) {
    problem = problem.isEmpty() ? found : problem;
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "text";
    };
  }

  /** Without what Jackson adds about its own settings and the input. */
  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("");
    int detail = line.indexOf(" (start marker");
    return Quoted.printable(detail < 0 ? line : line.substring(0, detail));
  }
}
