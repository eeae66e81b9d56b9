package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostGateTest {
  private final int port = Ports.free();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    HostGate.open(port, server.getAddress());
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Host: localhost, 200",
    "Host: 127.0.0.1:8081, 200",
    "host:LOCALHOST:8081, 200",
    "Host: [::1]:8081, 200",
    "Host: news.example, 421",
    "Host: localhost.news.example, 421",
    "Host: 127.0.0.1.news.example:8081, 421",
    "X-Host: localhost, 421",
    "Host: localhost|Host: news.example, 421",
    "Accept: text/html, 421",
  })
  void onlyWhatIsForThisMachineGetsThrough(String headers, int status) throws IOException {
    String request = "GET / HTTP/1.1\r\n%s\r\n\r\n".formatted(headers.replace("|", "\r\n"));

    assertThat(answer(request)).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aHeadWithoutAnEndDoesNotGetThrough() throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000)))
        .startsWith("HTTP/1.1 421");
  }

  @Test
  void passesBodiesBothWaysOverOneConnection() throws Exception {
    String body = "schema ".repeat(100_000);
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 2; i++) {
      assertThat(
              client
                  .send(
                      HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                          .POST(BodyPublishers.ofString(body))
                          .build(),
                      BodyHandlers.ofString())
                  .body())
          .isEqualTo(body);
    }
  }

  private String answer(String request) throws IOException {
    try (Socket socket = new Socket(Ports.loopback(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 421".length());
      return new String(answer, StandardCharsets.US_ASCII);
    }
  }
}
