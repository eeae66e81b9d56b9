package dev.onrecord.it;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.operations.reprocess.Reprocess;
import dev.onrecord.streams.topology.MinConfidence;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What counts follows the bound that 'onrecord streams' runs with, after a change of it as well.
 */
@ExtendWith(SharedSandbox.class)
class MinConfidenceIT {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final String RAIN =
      "Ann DIRECT SPEECH 90% it rains\nAnn MIXED SPEECH 20% it pours\nBob DIRECT THOUGHT 20% so\nCid INDIRECT SPEECH yes";
  private static final List<Publication> PUBLISHED =
      List.of(
          Publication.of(article("a", "2022-01-24", RAIN)),
          Publication.of(article("b", "2022-01-25", RAIN)),
          Publication.of(article("b", "2022-01-25", "2022-01-26", "Ann DIRECT SPEECH 50% no")),
          Publication.of(article("c", "2022-01-25", RAIN)),
          Publication.withdrawal("c", midnight("2022-02-01")));

  @Test
  void countsWhatTheBoundLetsCountAndAllOfItWhenThereIsNoneAnyMore(
      ClusterSettings sandbox, @TempDir Path folder) throws InterruptedException {
    try (RunningPipeline pipeline =
        new RunningPipeline(
            sandbox,
            Database.sqlite(folder.resolve("views.db")),
            folder.resolve("state"),
            EXTRACTOR)) {
      pipeline.stop();
      pipeline.start(new MinConfidence(0.5));
      pipeline.publish(PUBLISHED);
      assertViewsAreThoseOf(0.5, pipeline);

      pipeline.stop();
      pipeline.start(MinConfidence.NONE);
      Reprocess reprocess =
          new Reprocess(pipeline.streamsSettings(), new SilentReprocessListener());
      reprocess.copy(false);
      reprocess.awaitRead(Duration.ofSeconds(60));

      assertViewsAreThoseOf(0, pipeline);
    }
  }

  private static void assertViewsAreThoseOf(double bound, RunningPipeline pipeline)
      throws InterruptedException {
    ViewRows expected = new Oracle(EXTRACTOR, bound).views(PUBLISHED);
    assertThat(pipeline.differencesTo(expected)).isEmpty();
  }
}
