package dev.onrecord.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** As much of an EventSource as tests need: reads events one by one, and can be cut. */
final class SseStream implements AutoCloseable {
  private final BufferedReader lines;
  private String lastId;

  /** An event with data; its id is empty if none has come so far. */
  record Event(Optional<String> id, String name, String data) {}

  private SseStream(InputStream body, String lastId) {
    lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    this.lastId = lastId;
  }

  /**
   * @param lastEventId null for none
   */
  static SseStream open(HttpClient http, URI address, String lastEventId)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException(
          response.statusCode() + ": " + new String(response.body().readAllBytes()));
    }
    return new SseStream(response.body(), lastEventId);
  }

  String lastId() {
    return lastId;
  }

  /** The next event, or empty at the end of the stream. */
  Optional<Event> next() throws IOException {
    String name = "message";
    String data = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        lastId = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        return Optional.of(new Event(Optional.ofNullable(lastId), name, data));
      }
    }
    return Optional.empty();
  }

  /** Reads until the stream has begun: every event from now on is received. */
  SseStream begun() throws IOException {
    while (lastId == null) {
      String line = lines.readLine();
      if (line.startsWith("id: ")) {
        lastId = line.substring(4);
      }
    }
    return this;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
