package dev.onrecord.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.monitor.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A position in a list, as text that a client sends back to get the next page. */
final class Cursor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Cursor() {}

  static String of(List<Object> position) {
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(Json.bytes(position)),
        StandardCharsets.US_ASCII);
  }

  /**
   * @throws IllegalArgumentException if it is not a position in this order
   */
  static List<Object> position(String cursor, SortOrder order) {
    JsonNode values = read(Base64.getUrlDecoder().decode(cursor));
    List<Object> position = new ArrayList<>();
    for (SortOrder.By by : order.columns()) {
      JsonNode value = values.path(position.size());
      if (by.number() ? !value.isIntegralNumber() : !value.isTextual()) {
        throw new IllegalArgumentException("a cursor of another list");
      }
      position.add(by.number() ? (Object) value.longValue() : value.textValue());
    }
    return position;
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
