package dev.onrecord.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** A running monitor with a database, but without a broker. */
final class RunningMonitor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Monitor monitor;

  RunningMonitor(Database database, Access access) {
    monitor =
        Monitor.start(
            new MonitorSettings(
                access,
                ClusterSettings.of("127.0.0.1:1", "http://127.0.0.1:1"),
                Topics.standard(),
                database,
                Duration.ofMinutes(10)));
  }

  Set<String> paths() {
    return monitor.paths();
  }

  URI address() {
    return monitor.address();
  }

  /**
   * @param headers alternating names and values
   */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  @Override
  public void close() {
    monitor.close();
  }
}
