package dev.onrecord.producer.corpus.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.web.Site.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final FakePause pause = new FakePause();
  private Site site;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void givesAPageWhenItIsNewAndAsksAgainWhenItIsDue() throws Exception {
    site.set("/feed", Answer.page("one").with("ETag", "\"1\""));
    try (Watch watch = watch("/feed")) {
      assertThat(page(watch)).contains("one");
      site.set("/feed", Answer.status(304));
      assertThat(page(watch)).isEmpty();
      assertThat(site.lastHeader("If-none-match")).isEqualTo("\"1\"");
      site.set("/feed", Answer.page("two"));
      assertThat(page(watch)).contains("two");
    }
    assertThat(pause.waited())
        .isBetween(EVERY.multipliedBy(2), EVERY.multipliedBy(2).plusSeconds(5));
  }

  @Test
  void asksLaterAndLaterWhileItFailsAndNeverAgainWhatIsGone() throws Exception {
    site.set("/feed", Answer.status(500));
    try (Watch watch = watch("/feed")) {
      assertThat(problem(watch)).contains("HTTP 500; asked again in 20 min");
      assertThat(problem(watch)).contains("HTTP 500; asked again in 40 min");
      site.set("/feed", Answer.page("news"));
      assertThat(page(watch)).contains("news");
      site.set("/feed", Answer.status(429).with("Retry-After", "7200"));
      assertThat(problem(watch)).contains("HTTP 429; asked again in 120 min");
      site.set("/feed", Answer.status(410));
      assertThat(problem(watch)).contains("HTTP 410; not asked again");
      assertThat(watch.next()).isEmpty();
      assertThat(watch.isStopped()).isFalse();
    }
  }

  @Test
  void endsWhenItIsStopped() throws Exception {
    site.set("/feed", Answer.page("news"));
    try (Watch watch = watch("/feed")) {
      watch.stop();

      assertThat(watch.next()).isEmpty();
    }
  }

  @Property(tries = 200)
  void waitsAtLeastAsLongAsAskedAndAtMostADayOfItsOwn(
      @ForAll @IntRange(min = 1, max = 5000) int minutes,
      @ForAll @IntRange(max = 100) int failures,
      @ForAll @IntRange(max = 3_000_000) int asked) {
    Instant now = Instant.EPOCH;
    Duration every = Duration.ofMinutes(minutes);
    WatchedAddress before =
        new WatchedAddress(
            WebAddress.of("https://example.org/").orElseThrow(), Validators.none(), now, failures);
    FetchException e = FetchException.later("HTTP 503", Optional.of(Duration.ofSeconds(asked)));

    Duration wait = Duration.between(now, before.failed(e, now, every).orElseThrow().due());

    long most = Math.max(asked, Math.max(every.toSeconds(), Duration.ofDays(1).toSeconds()));
    assertThat(wait).isBetween(every, Duration.ofSeconds(most));
    assertThat(wait.toSeconds()).isGreaterThanOrEqualTo(asked);
  }

  private Watch watch(String path) {
    return new Watch(
        List.of(site.address(path)), EVERY, new WebSettings(Optional.empty(), true), pause);
  }

  private static Optional<String> page(Watch watch) throws InterruptedException {
    return watch.next().orElseThrow().page().map(page -> new String(page, UTF_8));
  }

  private static Optional<String> problem(Watch watch) throws InterruptedException {
    return watch.next().orElseThrow().problem();
  }
}
