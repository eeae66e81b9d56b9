package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.Rejects;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplayListener;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.ReplaySummary;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The main job: the included corpus, from its files to the views, with the default engine. */
@ExtendWith(SharedSandbox.class)
class SeedsIT {
  private final Extractor extractor = Extractors.fast();

  @Test
  void theSeedsGiveTheOraclesViewsHoweverOftenTheyAreReplayed(
      ClusterSettings sandbox, @TempDir Path folder) throws InterruptedException {
    Corpus corpus = Seeds.corpus();
    ViewRows expected = new Oracle(extractor).views(Seeds.publications());

    try (RunningPipeline pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            extractor)) {
      assertThat(replay(corpus, pipeline)).isEqualTo(new ReplaySummary(5, 5, 0, 0));
      assertThat(expected.differencesTo(pipeline.viewsWhenCaughtUp())).isEmpty();

      assertThat(replay(corpus, pipeline)).isEqualTo(new ReplaySummary(5, 5, 0, 0));
      assertThat(expected.differencesTo(pipeline.viewsWhenCaughtUp())).isEmpty();
    }
  }

  private static ReplaySummary replay(Corpus corpus, RunningPipeline pipeline)
      throws InterruptedException {
    try (CorpusReader reader = corpus.read();
        ArticlePublisher publisher =
            ArticlePublisher.connect(
                pipeline.cluster(), pipeline.topics().articles(), Duration.ofSeconds(30))) {
      return new Replay(
              ReplaySettings.all(),
              publisher,
              Pacer.unlimited(),
              Rejects.none(),
              new ReplayListener() {},
              Clock.systemUTC())
          .run(reader);
    }
  }
}
