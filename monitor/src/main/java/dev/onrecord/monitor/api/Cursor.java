package dev.onrecord.monitor.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.monitor.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A place in a list as the text that a client sends back to get what follows. */
final class Cursor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Cursor() {}

  static String of(List<Object> place) {
    return new String(
        Base64.getUrlEncoder().withoutPadding().encode(Json.bytes(place)),
        StandardCharsets.US_ASCII);
  }

  /**
   * @throws IllegalArgumentException if it is no place of the order
   */
  static List<Object> place(String cursor, SortOrder order) {
    JsonNode values = read(Base64.getUrlDecoder().decode(cursor));
    List<Object> place = new ArrayList<>();
    for (SortOrder.By by : order.columns()) {
      JsonNode value = values.path(place.size());
      if (by.number() ? !value.isIntegralNumber() : !value.isTextual()) {
        throw new IllegalArgumentException("not of this list");
      }
      place.add(by.number() ? (Object) value.longValue() : value.textValue());
    }
    return place;
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
