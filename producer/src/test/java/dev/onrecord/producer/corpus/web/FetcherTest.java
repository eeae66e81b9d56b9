package dev.onrecord.producer.corpus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.producer.corpus.web.Fetcher.Fetched;
import dev.onrecord.producer.corpus.web.Site.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final WebSettings LOCAL = new WebSettings(Optional.of("news@example.org"), true);

  private final FakePause pause = new FakePause();
  private Site site;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    fetcher = new Fetcher(LOCAL, pause);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @Test
  void saysWhoItIsAndReadsAPage() throws Exception {
    site.set("/feed", Answer.page("news"));

    assertThat(text(fetch("/feed"))).isEqualTo("news");
    assertThat(site.lastHeader("User-agent")).matches("OnRecord(/\\S+)? \\(\\+news@example.org\\)");
    assertThat(site.lastHeader("Accept-encoding")).contains("gzip");
    assertThat(site.lastHeader("Cookie")).isEmpty();
  }

  @Test
  void asksWhetherAPageHasChanged() throws Exception {
    String date = "Tue, 25 Jan 2022 10:00:00 GMT";
    site.set("/feed", Answer.page("news").with("ETag", "\"v1\"").with("Last-Modified", date));
    Fetched first = fetch("/feed");
    site.set("/feed", Answer.status(304));

    Fetched second = fetcher.fetch(site.address("/feed").uri(), first.validators());

    assertThat(site.lastHeader("If-none-match")).isEqualTo("\"v1\"");
    assertThat(site.lastHeader("If-modified-since")).isEqualTo(date);
    assertThat(second).isEqualTo(new Fetched(Optional.empty(), first.validators()));
  }

  @Test
  void unpacksAPageThatIsCompressed() throws Exception {
    site.set(
        "/feed", new Answer(200, gzip("news".getBytes(UTF_8)), Map.of("Content-Encoding", "gzip")));

    assertThat(text(fetch("/feed"))).isEqualTo("news");
  }

  @Test
  void readsNoMoreThanSixteenMegabytesPackedOrNot() throws Exception {
    byte[] large = new byte[17 << 20];
    site.set("/large", new Answer(200, large, Map.of()));
    site.set("/bomb", new Answer(200, gzip(large), Map.of("Content-Encoding", "gzip")));

    for (String path : new String[] {"/large", "/bomb"}) {
      assertThatThrownBy(() -> fetch(path)).hasMessage("larger than 16 MB");
    }
  }

  @Test
  void followsFiveRedirectsAndNoMore() throws Exception {
    for (int hop = 0; hop < 6; hop++) {
      site.set("/" + hop, Answer.redirect("/" + (hop + 1)));
    }
    site.set("/6", Answer.page("news"));

    assertThat(text(fetch("/1"))).isEqualTo("news");
    assertThatThrownBy(() -> fetch("/0")).hasMessage("more than 5 redirects");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "http://a:b@example.org/"})
  void followsNoRedirectToSomethingElse(String target) {
    site.set("/feed", Answer.redirect(target));

    assertThatThrownBy(() -> fetch("/feed"))
        .hasMessage("a redirect to something else: only http and https are followed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]"})
  void asksNoPrivateAddressUnlessAllowed(String host) throws Exception {
    String address = "http://%s:%d/feed".formatted(host, site.address("/").uri().getPort());
    try (Fetcher strict = new Fetcher(WebSettings.publicOnly(), pause)) {
      assertThatThrownBy(
              () -> strict.fetch(WebAddress.of(address).orElseThrow().uri(), Validators.none()))
          .hasMessageEndingWith("is not a public address: --allow-private reads it");
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void asksWhatRobotsAllowAsOftenAsTheyAllow() throws Exception {
    site.set(
        "/robots.txt",
        Answer.page(
            "User-agent: OnRecord\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /\n"));
    site.set("/feed", Answer.page("news"));

    fetch("/feed");
    fetch("/feed");

    assertThatThrownBy(() -> fetch("/private/feed"))
        .hasMessage("the site's robots.txt does not allow it");
    assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/feed");
    assertThat(pause.waited()).isEqualTo(Duration.ofSeconds(1 + 7));
  }

  @Test
  void asksNothingWhileRobotsCannotBeRead() {
    site.set("/robots.txt", Answer.status(503).with("Retry-After", "60"));

    FetchException e = catchThrowableOfType(FetchException.class, () -> fetch("/feed"));

    assertThat(e).hasMessage("the site's robots.txt cannot be read: HTTP 503");
    assertThat(e.waitAsked()).contains(Duration.ofSeconds(60));
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void followsARedirectOnlyWhereRobotsAllowIt() {
    site.set("/robots.txt", Answer.page("User-agent: *\nDisallow: /private\n"));
    site.set("/feed", Answer.redirect("/private/feed"));

    assertThatThrownBy(() -> fetch("/feed")).hasMessage("the site's robots.txt does not allow it");
    assertThat(site.asked()).doesNotContain("/private/feed");
  }

  /** The time of the tests is 10:00:01 by then: the page comes a second after robots.txt. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 120 | 120",
        "503 | Tue, 25 Jan 2022 10:02:01 GMT | 120",
        "503 | Tue, 25 Jan 2022 09:00:00 GMT | -",
        "503 | 999999999 | 2592000",
        "503 | soon | -",
        "404 | - | -"
      })
  void takesFromAnAnswerHowLongToWait(int status, String retryAfter, String seconds) {
    site.set("/feed", Answer.status(status).with("Retry-After", retryAfter));

    FetchException e = catchThrowableOfType(FetchException.class, () -> fetch("/feed"));

    assertThat(e).hasMessage("HTTP " + status);
    assertThat(e.waitAsked().map(wait -> "" + wait.toSeconds()).orElse("-")).isEqualTo(seconds);
    assertThat(e.isGone()).isFalse();
  }

  @Test
  void saysThatNobodyAnswers() {
    site.close();

    assertThatThrownBy(() -> fetch("/feed"))
        .isInstanceOf(FetchException.class)
        .hasMessageStartingWith("no connection: ");
  }

  private Fetched fetch(String path) throws FetchException, InterruptedException {
    return fetcher.fetch(site.address(path).uri(), Validators.none());
  }

  private static String text(Fetched page) {
    return new String(page.body().orElseThrow(), UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
