package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The metric {@code onrecord_lag_records} of two stream threads that are held up. */
@ExtendWith(SharedSandbox.class)
class LagIT {
  private static final int ARTICLES = 300;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final CountDownLatch held = new CountDownLatch(1);
  private final Observability observability =
      Observability.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "it");

  @Test
  void isWhatIsUnreadAndEndsWithItWhateverTheTransactionsLeaveBehind(
      ClusterSettings sandbox, @TempDir Path folder) throws Exception {
    try (RunningPipeline pipeline =
        new RunningPipeline(
            twoThreads(sandbox),
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            new HeldExtractor(),
            observability)) {
      String articles = pipeline.topics().articles().name();
      try {
        pipeline.publish(articles());

        // Whatever the threads have fetched: none is processed.
        await().atMost(LIMIT).ignoreExceptions().until(() -> lag("streams", articles) == ARTICLES);
      } finally {
        held.countDown();
      }
      pipeline.viewsWhenCaughtUp();

      await()
          .atMost(LIMIT)
          .untilAsserted(
              () -> {
                assertThat(lag("streams", articles)).isZero();
                assertThat(lag("views", pipeline.topics().statements().name())).isZero();
              });
    } finally {
      observability.close();
    }
  }

  private static ClusterSettings twoThreads(ClusterSettings cluster) {
    Map<String, String> kafka = new HashMap<>(cluster.kafka());
    kafka.put("num.stream.threads", "2");
    return new ClusterSettings(kafka, cluster.registry());
  }

  private static List<Publication> articles() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i -> Publication.of(article("a" + i, "2022-01-24", "Ann DIRECT SPEECH it rains " + i)))
        .toList();
  }

  private double lag(String part, String topic) {
    MeterRegistry registry = observability.registry();
    return registry.get("onrecord.lag.records").tags("part", part, "topic", topic).gauge().value();
  }

  /** Finds nothing until it is let go. */
  private final class HeldExtractor implements Extractor {
    private final Extractor extractor = new ScriptedExtractor("1");

    @Override
    public String version() {
      return extractor.version();
    }

    @Override
    public Findings extract(ArticleText article) {
      try {
        held.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return extractor.extract(article);
    }
  }
}
