package dev.onrecord.observability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One health question, asked of all parts. Thread-safe. */
final class Health {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final List<Part> parts;
  private final Function<Part, Supplier<Optional<String>>> question;
  private final boolean withoutParts;

  private Health(
      List<Part> parts, Function<Part, Supplier<Optional<String>>> question, boolean withoutParts) {
    this.parts = parts;
    this.question = question;
    this.withoutParts = withoutParts;
  }

  /** A process that is still starting is alive ... */
  static Health live(List<Part> parts) {
    return new Health(parts, Part::whyNotAlive, true);
  }

  /** ... but not ready. */
  static Health ready(List<Part> parts) {
    return new Health(parts, Part::whyNotReady, false);
  }

  /**
   * An answer to HTTP.
   *
   * @param status 200, or 503 if a part gives a reason
   */
  record Answer(int status, String json) {}

  Answer ask() {
    ObjectNode answers = JSON.createObjectNode();
    boolean up = withoutParts || !parts.isEmpty();
    for (Part part : parts) {
      Optional<String> whyNot = question.apply(part).get();
      answers.put(part.name(), whyNot.orElse("up"));
      up &= whyNot.isEmpty();
    }
    ObjectNode json = JSON.createObjectNode().put("status", up ? "up" : "down");
    json.set("parts", answers);
    return new Answer(up ? OK : UNAVAILABLE, json.toString());
  }
}
