package dev.onrecord.monitor.http;

import java.util.HashMap;
import java.util.Map;

/**
 * What a request is answered with at once.
 *
 * @param headers beyond those that every answer has
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String CACHE_CONTROL = "Cache-Control";
  private static final String NO_STORE = "no-store";
  private static final byte[] NOTHING = {};

  /** What may be different the next time. */
  public static Answer json(Object value) {
    return text("application/json", Json.bytes(value));
  }

  public static Answer text(String mediaType, byte[] body) {
    return new Answer(200, Map.of(CONTENT_TYPE, mediaType, CACHE_CONTROL, NO_STORE), body);
  }

  public static Answer of(Problem problem, String instance) {
    return new Answer(
        problem.status(),
        Map.of(CONTENT_TYPE, Problem.MEDIA_TYPE, CACHE_CONTROL, NO_STORE),
        Json.bytes(problem, instance));
  }

  public static Answer empty(int status, Map<String, String> headers) {
    return new Answer(status, headers, NOTHING);
  }

  Answer withStatus(int other) {
    return new Answer(other, headers, body);
  }

  public Answer with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, Map.copyOf(more), body);
  }
}
