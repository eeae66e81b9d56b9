package dev.onrecord.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() {
    PageFiles page = new PageFiles(HttpServerTest.class, "../page/", "");
    Routes routes =
        new Routes()
            .at("/", page.file("index.html"))
            .at("/things", json(request -> "things"))
            .below("/things/", json(request -> RawPath.after("/things/", request)))
            .at("/query", json(request -> QueryParameters.of(request).one("q").orElse("")))
            .at("/fails", json(HttpServerTest::fail))
            .below("/assets/", page.fileOfPath())
            .otherwise(page.notFound("index.html"));
    server = new HttpServer("127.0.0.1", 0, Optional.empty(), ProxySettings.NONE, routes);
    server.start();
  }

  private interface Value {
    String of(Request request);
  }

  private static Request.Handler json(Value value) {
    return (request, response, callback) -> {
      Responses.json(Map.of("value", value.of(request)), response, callback);
      return true;
    };
  }

  private static String fail(Request request) {
    throw new IllegalStateException("secret");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/things, things",
    "/things/a/b, a/b",
    "/things/a%2Fb, a/b",
    "/things/a//b, a//b",
    "/things/.., ..",
    "/things/%2e%2e/query, ../query",
    "/things/a;b=c, a;b=c",
    "/things/a+b%20c, a+b c",
    "/things/%F0%9F%98%80, 😀",
    "/query?q=a+b%2Bc, a b+c",
    "/query?q=a=b;c, a=b;c",
    "/query?q=, ''"
  })
  void thePathIsTakenAsSentAndDecodedOnce(String address, String value) throws Exception {
    assertThat(JSON.readTree(get(address).body()).get("value").asText()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/things/", "/%74hings", "/query/../things", "//things", "/things;a=b"})
  void aPathThatIsOnlyEquivalentToAKnownOneIsUnknown(String address) throws Exception {
    assertThat(statusLineOf("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n"))
        .contains(" 404 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%f", "%zz", "%u0041", "%ff", "%e2%82", "%C0%AF", "%ED%A0%80"})
  void badPercentEncodingIsAProblemInPathAndQuery(String text) throws Exception {
    assertThat(statusLineOf("GET /query?q=" + text + " HTTP/1.1\r\nHost: localhost\r\n"))
        .contains(" 400 ");
    assertThat(statusLineOf("GET /things/" + text + " HTTP/1.1\r\nHost: localhost\r\n"))
        .contains(" 400 ");
  }

  /** Java's own client sends no bad addresses. */
  private String statusLineOf(String head) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void anUnexpectedErrorIsAProblemThatRevealsNothing() throws Exception {
    HttpResponse<String> answer = get("/fails");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(500);
    assertThat(problem.get("instance").asText()).isEqualTo("/fails");
    assertThat(answer.body()).doesNotContain("secret", "Exception");
  }

  @Test
  void aRequestThatJettyRefusesIsAProblemWithTheSameHeaders() throws Exception {
    HttpResponse<String> answer = get("/query", "X-Long", "x".repeat(40_000));

    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body()).doesNotContainIgnoringCase("jetty");
  }

  @Test
  void aFileThatHasNotChangedIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/assets/app.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = get("/assets/app.js", "If-None-Match", tag);

    assertThat(first.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void anotherTagGetsTheFile() throws Exception {
    assertThat(get("/assets/app.js", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownPageIsShownAgainWhenTheBrowserHasIt() throws Exception {
    HttpResponse<String> first = get("/unknown");

    HttpResponse<String> second =
        get("/unknown", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(second.body()).isNotEmpty().isEqualTo(first.body());
  }

  private HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
