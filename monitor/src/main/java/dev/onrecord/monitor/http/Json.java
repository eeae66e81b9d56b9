package dev.onrecord.monitor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How answers are written: UTF-8, one line, control characters escaped. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHOWN = 500;

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
   * @param instance the path that was asked for
   */
  public static byte[] bytes(Problem problem, String instance) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", problem.title());
    members.put("status", problem.status());
    members.put("detail", shown(problem.detail()));
    members.put("instance", shown(instance));
    return bytes(members);
  }

  /** What was asked is somebody else's text: as much of it as is good for a message. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(SHOWN).map(Json::sound).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int sound(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint;
  }
}
