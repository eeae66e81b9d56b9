package dev.onrecord.soak.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryProxyTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer registry;
  private RegistryProxy proxy;

  @BeforeEach
  void start() throws Exception {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/api",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    registry.start();
    proxy = new RegistryProxy("http://127.0.0.1:" + registry.getAddress().getPort() + "/api");
  }

  @AfterEach
  void stop() {
    proxy.close();
    registry.stop(0);
  }

  @Test
  void carriesRequestsAndAnswersAsTheyAre() throws Exception {
    HttpResponse<String> answer = post(Duration.ofSeconds(10));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("schema");
  }

  @Test
  void answersThatItIsBrokenUntilItIsMended() throws Exception {
    proxy.fail();
    assertThat(post(Duration.ofSeconds(10)).statusCode()).isEqualTo(500);

    proxy.restore();

    assertThat(post(Duration.ofSeconds(10)).statusCode()).isEqualTo(404);
  }

  @Test
  void answersAsSomethingElseUntilItIsMended() throws Exception {
    proxy.answer(200, "text/html", "<p>hello</p>");
    HttpResponse<String> answer = post(Duration.ofSeconds(10));

    proxy.restore();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<p>hello</p>");
    assertThat(post(Duration.ofSeconds(10)).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesWhoIsNotTheUserItDemands() throws Exception {
    proxy.demand("ann:secret");

    assertThat(post(Duration.ofSeconds(10)).statusCode()).isEqualTo(401);
  }

  @Test
  void refusesConnectionsWhileItIsCut() throws Exception {
    proxy.cut();
    assertThatThrownBy(() -> post(Duration.ofSeconds(10))).isInstanceOf(ConnectException.class);

    proxy.restore();

    assertThat(post(Duration.ofSeconds(10)).statusCode()).isEqualTo(404);
  }

  @Test
  void takesItsTime() {
    proxy.slowDown(Duration.ofSeconds(30));

    assertThatThrownBy(() -> post(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);
  }

  private HttpResponse<String> post(Duration limit) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(proxy.url() + "/subjects"))
            .timeout(limit)
            .POST(BodyPublishers.ofString("schema"))
            .build(),
        BodyHandlers.ofString());
  }
}
