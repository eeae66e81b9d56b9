package dev.onrecord.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** A client of an event stream, like the dashboard, that only measures how long events took. */
final class EventsReader implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data: ";

  private final Stream<String> lines;
  private final Timer received;
  private final Thread thread;

  EventsReader(URI stream, MeterRegistry registry) throws IOException, InterruptedException {
    received = Timer.builder("received").tag("topic", stream.getPath()).register(registry);
    lines =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines())
            .body();
    thread = new Thread(this::read, "events-reader");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    lines.filter(line -> line.startsWith(DATA)).forEach(this::record);
  }

  private void record(String line) {
    try {
      JsonNode event = JSON.readTree(line.substring(DATA.length()));
      Instant published = Instant.parse(event.get("time").asText());
      received.record(Duration.between(published, Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
