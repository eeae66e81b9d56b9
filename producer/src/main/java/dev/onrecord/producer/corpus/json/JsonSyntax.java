package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.onrecord.producer.corpus.parsing.Quoted;

/** JSON as it is read here: {@code NaN} is allowed, and no text is longer than a record. */
final class JsonSyntax {
  private JsonSyntax() {}

  static JsonFactory factory(int mostChars) {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(mostChars)
                .maxNumberLength(mostChars)
                .build())
        .build();
  }

  /** What is wrong, without what Jackson adds about its own settings and the input. */
  static String problem(JsonProcessingException e) {
    String line =
        e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(", from `[^`]*`", "");
    int detail = line.indexOf(" (start marker");
    String reason = Quoted.printable(detail < 0 ? line : line.substring(0, detail));
    // Jackson gives no location when one of its own limits, such as on depth, is exceeded.
    return e.getLocation() == null
        ? "broken JSON: " + reason
        : "broken JSON at column %d: %s".formatted(e.getLocation().getColumnNr(), reason);
  }

  /** Whether objects and lists are nested too deeply; otherwise a text is too long. */
  static boolean isTooDeep(StreamConstraintsException e) {
    return e.getOriginalMessage().contains("nesting depth");
  }

  /** Whether the input ends between two values, or in one that may go on after a line end. */
  static boolean isUnfinished(JsonProcessingException e) {
    boolean inText =
        e instanceof JsonEOFException end
            && (end.getTokenBeingDecoded() == JsonToken.VALUE_STRING
                || end.getTokenBeingDecoded() == JsonToken.FIELD_NAME);
    return !inText && e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }
}
