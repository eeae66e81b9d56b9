package dev.onrecord.streams.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Counts what became of the articles since the process started. Work that is repeated after an
 * error counts again. Thread-safe.
 */
final class ArticleMetrics {
  private final Timer extraction;
  private final Counter statements;
  private final Counter read;
  private final Counter repeated;
  private final Counter older;
  private final Counter withdrawn;

  ArticleMetrics(MeterRegistry registry) {
    extraction =
        Timer.builder("onrecord.extraction")
            .description("Time to read an article")
            .serviceLevelObjectives(
                millis(1),
                millis(2),
                millis(5),
                millis(10),
                millis(25),
                millis(50),
                millis(100),
                millis(250),
                millis(1000),
                millis(10_000))
            .register(registry);
    statements =
        Counter.builder("onrecord.statements")
            .description("Statements found in the articles that were read")
            .register(registry);
    read = articles(registry, "read");
    repeated = articles(registry, "repeated");
    older = articles(registry, "older_revision");
    withdrawn = articles(registry, "withdrawn");
  }

  private static Counter articles(MeterRegistry registry, String outcome) {
    return Counter.builder("onrecord.articles")
        .description("Articles that arrived, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  void read(long nanos, int found) {
    extraction.record(Duration.ofNanos(nanos));
    statements.increment(found);
    read.increment();
  }

  void repeated() {
    repeated.increment();
  }

  void ignored() {
    older.increment();
  }

  void withdrawn() {
    withdrawn.increment();
  }
}
