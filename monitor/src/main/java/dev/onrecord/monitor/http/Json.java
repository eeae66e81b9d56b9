package dev.onrecord.monitor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes JSON: UTF-8, one line, control characters escaped. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MAX_ECHO = 500;

  private Json() {}

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  public static String text(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /**
   * @param instance the path of the request
   */
  public static byte[] bytes(Problem problem, String instance) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", problem.title());
    members.put("status", problem.status());
    members.put("detail", echoed(problem.detail()));
    members.put("instance", echoed(instance));
    return bytes(members);
  }

  /** Shortens text that may come from the client, and replaces half surrogate pairs. */
  private static String echoed(String text) {
    StringBuilder echoed = new StringBuilder();
    text.codePoints().limit(MAX_ECHO).map(Json::wellFormed).forEach(echoed::appendCodePoint);
    return echoed.toString();
  }

  private static int wellFormed(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint;
  }
}
