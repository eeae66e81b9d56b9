package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.record.Limits;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the records in JSON: objects one after the other, in arrays, or in a list that an object
 * wraps. Only one record is in memory at a time.
 */
final class JsonRecords {
  /** How programs call the list of articles in their answers. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "items",
          "results",
          "posts",
          "stories",
          "docs",
          "documents",
          "data",
          "value",
          "entries",
          "records",
          "news",
          "hits",
          "rows");

  /** What they wrap such a list in once more. */
  private static final Set<String> WRAPPERS = Set.of("response", "data", "result", "hits", "feed");

  private final JsonParser parser;
  private final JsonValues values;
  private boolean insideObject;
  private long line = 1;

  JsonRecords(JsonParser parser, Limits limits) {
    this.parser = parser;
    this.values = new JsonValues(parser, limits);
  }

  /**
   * The next record; empty at the end.
   *
   * @throws RejectedArticleException for one that is none; the next can be read
   */
  Optional<ObjectNode> next() throws IOException, RejectedArticleException {
    while (true) {
      JsonToken token = insideObject ? JsonToken.START_OBJECT : parser.nextToken();
      insideObject = false;
      line = Math.max(1, parser.currentTokenLocation().getLineNr());
      if (token == null) {
        return Optional.empty();
      }
      if (token == JsonToken.START_OBJECT) {
        Optional<ObjectNode> record = record();
        if (record.isPresent()) {
          return record;
        }
      } else if (token == JsonToken.FIELD_NAME) {
        afterList();
      } else if (token.isScalarValue()) {
        throw new RejectedArticleException("not a JSON object but " + kind(token));
      }
    }
  }

  /** The line, counted from 1, where the last record or value began. */
  long line() {
    return line;
  }

  private Optional<ObjectNode> record() throws IOException, RejectedArticleException {
    values.begin();
    ObjectNode record = values.object();
    boolean complete = readFields(record, true);
    values.requireFit();
    return complete ? Optional.of(record) : Optional.empty();
  }

  /** Returns false when a list of records begins: the parser is then at its first element. */
  private boolean readFields(ObjectNode object, boolean outer) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          insideObject = true;
          return false;
        }
        values.put(object, name, values.restOfArray());
      } else if (value == JsonToken.START_OBJECT && outer && WRAPPERS.contains(name)) {
        ObjectNode wrapped = values.object();
        if (!readFields(wrapped, false)) {
          return false;
        }
        values.put(object, name, wrapped);
      } else {
        values.put(object, name, values.value());
      }
    }
    return true;
  }

  /** A field of a wrapper after its list: another list, or nothing of interest. */
  private void afterList() throws IOException {
    String name = parser.currentName();
    boolean list = parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name);
    if (!list) {
      parser.skipChildren();
    }
  }

  private static String kind(JsonToken token) {
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "text";
    };
  }
}
