package dev.onrecord.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservabilityTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Observability observability = Observability.at(ANY, "news");
  private final AtomicReference<String> trouble = new AtomicReference<>();

  @AfterEach
  void close() {
    observability.close();
  }

  @Test
  void showsWhatWasCountedAndTheProcessItself() throws Exception {
    observability.registry().counter("onrecord.articles", "outcome", "read").increment();

    HttpResponse<String> answer = get("/metrics");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body())
        .contains("onrecord_articles_total{namespace=\"news\",outcome=\"read\"} 1.0")
        .contains("process_start_time_seconds", "jvm_memory_used_bytes");
  }

  @Test
  void isAliveButNotReadyBeforeAnythingRuns() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void isReadyWhenEveryPartIs() throws Exception {
    observability.watch(part("streams"));

    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\",\"parts\":{\"streams\":\"up\"}}");
  }

  @Test
  void saysWhichPartIsNotReadyAndWhy() throws Exception {
    observability.watch(new Part("streams", Optional::empty, Optional::empty));
    observability.watch(part("views"));
    trouble.set("database \"x\" is away\u202e");

    HttpResponse<String> answer = get("/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("\"status\":\"down\"", "\"streams\":\"up\"", "database \\\"x\\\" is away");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body())
        .contains(
            "onrecord_ready{namespace=\"news\",part=\"views\"} 0.0",
            "onrecord_ready{namespace=\"news\",part=\"streams\"} 1.0");
  }

  @Test
  void outlivesAPartThatCannotAnswer() throws Exception {
    observability.watch(
        new Part(
            "broken",
            Optional::empty,
            () -> {
              throw new IllegalStateException("no answer");
            }));

    assertThat(get("/health/ready").statusCode()).isEqualTo(500);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesOtherPathsAndMethods() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(send(request("/metrics").POST(BodyPublishers.ofString("x")).build()).statusCode())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({"localhost, 200", "127.0.0.1, 200", "news.example, 421", "localhost.example, 421"})
  void answersNoPageWhoseNameLeadsToThisMachine(String name, int status) throws Exception {
    InetSocketAddress address = observability.address().orElseThrow();
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: %s:%d\r\n\r\n"
                  .formatted(name, address.getPort())
                  .getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 " + status);
    }
  }

  @Test
  void namesAPortThatIsTaken() {
    InetSocketAddress taken = observability.address().orElseThrow();

    assertThatThrownBy(() -> Observability.at(taken, "news").close())
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(":" + taken.getPort())
        .hasMessageContaining("in use");
  }

  @Test
  void whenOffItTakesMetricsAndAnswersNobody() {
    try (Observability off = Observability.off()) {
      off.watch(part("views"));
      off.registry().counter("onrecord.articles").increment();

      assertThat(off.address()).isEmpty();
    }
  }

  private Part part(String name) {
    return new Part(name, Optional::empty, () -> Optional.ofNullable(trouble.get()));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    int port = observability.address().orElseThrow().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
