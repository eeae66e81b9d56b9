package dev.onrecord.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a server that should be a registry answers, for a message.
 *
 * @param type the content type; empty if unknown
 * @param words how the body begins, on one line and without markup and control characters
 */
record HttpAnswer(int status, String type, String words) {
  private static final int TIMEOUT_MS = 5000;
  private static final int MOST_BYTES = 2048;
  private static final int MOST_CHARACTERS = 80;
  private static final int ERROR = 400;

  static HttpAnswer of(int status, String type, String body) {
    return new HttpAnswer(status, harmless(type), harmless(body));
  }

  /** Asks without credentials; empty if there is no answer. */
  static Optional<HttpAnswer> to(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
      connection.setConnectTimeout(TIMEOUT_MS);
      connection.setReadTimeout(TIMEOUT_MS);
      int status = connection.getResponseCode();
      try (InputStream body =
          status < ERROR ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] start = body == null ? new byte[0] : body.readNBytes(MOST_BYTES);
        return Optional.of(
            of(
                status,
                String.valueOf(connection.getContentType()),
                new String(start, StandardCharsets.UTF_8)));
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String harmless(String text) {
    String line = text.replaceAll("<[^>]*>", " ").replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
    int length = Math.min(MOST_CHARACTERS, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, length));
  }

  @Override
  public String toString() {
    return type.isEmpty()
        ? "%d '%s'".formatted(status, words)
        : "%d %s '%s'".formatted(status, type, words);
  }
}
