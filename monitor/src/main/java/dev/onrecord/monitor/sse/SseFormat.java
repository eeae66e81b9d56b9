package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Json;
import dev.onrecord.monitor.http.Problem;
import java.nio.charset.StandardCharsets;

/** Events as they go over the wire. */
public final class SseFormat {
  static final byte[] HEARTBEAT = bytes(": heartbeat\n\n");

  private SseFormat() {}

  /** Tells the client how soon to come back when it is cut off. */
  public static byte[] opening() {
    return bytes("retry: 1000\n\n");
  }

  /**
   * @param data on one line
   */
  public static byte[] event(String name, String data) {
    return bytes("event: " + name + "\ndata: " + data + "\n\n");
  }

  /** The last event of a client that is sent away. */
  static byte[] error(Problem problem, String path) {
    return event("error", new String(Json.bytes(problem, path), StandardCharsets.UTF_8));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
