package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Json;
import dev.onrecord.monitor.http.Problem;
import java.nio.charset.StandardCharsets;

/** The wire format of Server-Sent Events. */
public final class SseFormat {
  static final byte[] HEARTBEAT = bytes(": heartbeat\n\n");

  /** Tells the client how long to wait before it reconnects, in milliseconds. */
  static final byte[] RETRY = bytes("retry: 1000\n\n");

  private SseFormat() {}

  /**
   * @param data on one line
   */
  public static byte[] event(String name, String data) {
    return bytes("event: " + name + "\ndata: " + data + "\n\n");
  }

  /** Returns the last event of a client that is disconnected. */
  static byte[] error(Problem problem, String path) {
    return event("error", new String(Json.bytes(problem, path), StandardCharsets.UTF_8));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
