package dev.onrecord.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.monitor.http.ProxySettings;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
  private static final String TOKEN = "0123456789abcdef";

  @TempDir Path folder;
  private ViewsFile views;

  @BeforeEach
  void create() throws Exception {
    views = new ViewsFile(folder.resolve("views.db")).filled();
  }

  @AfterEach
  void close() throws Exception {
    views.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/summary", "/api/nothing", "/openapi.yaml", "/events/nothing"})
  void everyAnswerForbidsForeignScriptsAndTypeGuessing(String path) throws Exception {
    try (RunningMonitor monitor = open(Optional.empty())) {
      HttpResponse<String> answer = monitor.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
          .contains("same-origin");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void onlyReadingMethodsAreAllowed() throws Exception {
    try (RunningMonitor monitor = open(Optional.empty())) {
      for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"}) {
        HttpRequest request =
            HttpRequest.newBuilder(monitor.address().resolve("/api/summary"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = monitor.send(request);
        assertThat(answer.statusCode()).as(method).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
      }
    }
  }

  @Test
  void aHeadRequestGetsHeadersWithoutABody() throws Exception {
    try (RunningMonitor monitor = open(Optional.empty())) {
      HttpRequest request =
          HttpRequest.newBuilder(monitor.address().resolve("/api/summary"))
              .method("HEAD", HttpRequest.BodyPublishers.noBody())
              .build();

      HttpResponse<String> answer = monitor.send(request);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow()).isPositive();
      assertThat(answer.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:1, 200",
    "127.0.0.1, 200",
    "[::1]:8088, 200",
    "LOCALHOST, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "169.254.1.1, 421"
  })
  void onlyRequestsForThisMachineAreAnswered(String host, int status) throws Exception {
    try (RunningMonitor monitor = open(Optional.empty())) {
      assertThat(statusOf(monitor, "GET /api/summary HTTP/1.1\r\nHost: " + host + "\r\n"))
          .isEqualTo(status);
    }
  }

  @Test
  void aBrokenRequestIsAProblem() throws Exception {
    try (RunningMonitor monitor = open(Optional.empty())) {
      assertThat(statusOf(monitor, "GET /api/summary HTTP/1.1\r\nHost: a b\r\n")).isEqualTo(400);
    }
  }

  /** Java's own client does not allow another Host header. */
  private static int statusOf(RunningMonitor monitor, String head) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", monitor.address().getPort())) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  @Test
  void ifThereIsATokenEveryRequestNeedsIt() throws Exception {
    try (RunningMonitor monitor = open(Optional.of(TOKEN))) {
      for (String path : new String[] {"/", "/api/summary", "/events/views", "/openapi.yaml"}) {
        assertThat(monitor.get(path).statusCode()).as(path).isEqualTo(401);
      }
      assertThat(monitor.get("/api/summary", "Authorization", "Bearer x").statusCode())
          .isEqualTo(401);
      assertThat(monitor.get("/?token=x").statusCode()).isEqualTo(401);
      assertThat(monitor.get("/api/summary", "Authorization", "Bearer " + TOKEN).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aBrowserExchangesTheTokenForACookieThatDoesNotContainIt() throws Exception {
    try (RunningMonitor monitor = open(Optional.of(TOKEN))) {
      HttpResponse<String> answer = monitor.get("/?token=" + TOKEN);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/");
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
      assertThat(monitor.get("/api/summary", "Cookie", cookie.split(";")[0]).statusCode())
          .isEqualTo(200);
      assertThat(monitor.get("/api/summary", "Cookie", "onrecord-monitor=x").statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void aBrowserIsAskedForTheTokenAndGoesOnToThePageItWanted() throws Exception {
    try (RunningMonitor monitor = open(Optional.of(TOKEN))) {
      String wanted = "/statements?q=%22x%22&kind=DIRECT";
      HttpResponse<String> asked = monitor.get(wanted, "Accept", "text/html,*/*");
      assertThat(asked.statusCode()).isEqualTo(401);
      assertThat(asked.body()).contains("value=\"/statements?q=%22x%22&amp;kind=DIRECT\"");
      assertThat(monitor.get("/assets/style/base.css").statusCode()).isEqualTo(200);

      HttpResponse<String> wrong = logIn(monitor, "not the token at all", wanted);
      assertThat(wrong.statusCode()).isEqualTo(401);
      assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

      HttpResponse<String> right = logIn(monitor, TOKEN, wanted);
      assertThat(right.statusCode()).isEqualTo(303);
      assertThat(right.headers().firstValue("Location")).contains(wanted);
      String cookie = right.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).doesNotContain("Secure");
      assertThat(monitor.get(wanted, "Cookie", cookie.split(";")[0]).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "x", ""})
  void theTokenLeadsToNoOtherHost(String next) throws Exception {
    try (RunningMonitor monitor = open(Optional.of(TOKEN))) {
      assertThat(logIn(monitor, TOKEN, next).headers().firstValue("Location")).contains("/");
    }
  }

  @Test
  void underABasePathAddressesBeginWithItWhetherTheProxyPassesItOnOrNot() throws Exception {
    ProxySettings news = new ProxySettings("/news", true);
    try (RunningMonitor monitor =
        new RunningMonitor(
            views.database(), new Access("127.0.0.1", 0, Optional.of(TOKEN), news))) {
      for (String path : new String[] {"/news/api/summary", "/api/summary"}) {
        assertThat(monitor.get(path, "Authorization", "Bearer " + TOKEN).statusCode())
            .as(path)
            .isEqualTo(200);
      }
      assertThat(monitor.get("/news/", "Authorization", "Bearer " + TOKEN).body())
          .contains("data-base=\"/news\"", "src=\"/news/assets/app.js\"")
          .doesNotContain("=\"/assets");
      assertThat(monitor.get("/news").headers().firstValue("Location")).contains("/news/");
      HttpResponse<String> admitted =
          monitor.get("/news/articles?q=x&token=" + TOKEN, "X-Forwarded-Proto", "https");
      assertThat(admitted.headers().firstValue("Location")).contains("/news/articles?q=x");
      assertThat(admitted.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("Path=/news/;", "; Secure");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "/news/", "/a b", "/\"x", "//x"})
  void aBadBasePathIsMisuse(String path) {
    assertThatThrownBy(() -> new ProxySettings(path, false))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining("--base-path");
  }

  @Test
  void othersHaveAccessOnlyOnPurpose() {
    assertThatThrownBy(() -> new Access("0.0.0.0", 0, Optional.empty()).checked(false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--token")
        .hasMessageContaining("--insecure");
    assertThat(new Access("0.0.0.0", 0, Optional.empty()).checked(true)).isNotNull();
    assertThat(new Access("0.0.0.0", 0, Optional.of(TOKEN)).checked(false)).isNotNull();
    assertThat(new Access("localhost", 0, Optional.empty()).checked(false)).isNotNull();
    assertThatThrownBy(() -> new Access("localhost", 0, Optional.of("short")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("short ");
    assertThat(new Access("localhost", 0, Optional.of(TOKEN)).toString()).doesNotContain(TOKEN);
  }

  @Test
  void aPortThatIsInUseIsNamed() {
    try (RunningMonitor monitor = open(Optional.empty())) {
      int port = monitor.address().getPort();

      assertThatThrownBy(() -> new RunningMonitor(views.database(), Access.local(port)))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("" + port)
          .hasMessageContaining("choose another port");
    }
  }

  private static HttpResponse<String> logIn(RunningMonitor monitor, String token, String next)
      throws Exception {
    String form =
        "token=%s&next=%s"
            .formatted(
                URLEncoder.encode(token, StandardCharsets.UTF_8),
                URLEncoder.encode(next, StandardCharsets.UTF_8));
    return monitor.send(
        HttpRequest.newBuilder(monitor.address().resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private RunningMonitor open(Optional<String> token) {
    return new RunningMonitor(views.database(), new Access("127.0.0.1", 0, token));
  }
}
