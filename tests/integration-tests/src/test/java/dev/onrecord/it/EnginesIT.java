package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.extraction.precise.PreciseTagger;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.operations.reprocess.Reprocess;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ViewRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline that changes to the precise engine, with the included corpus. */
@ExtendWith(SharedSandbox.class)
class EnginesIT {
  private static final List<Publication> SEEDS = Seeds.publications();

  private final Extractor fast = Extractors.fast();
  private final Extractor precise =
      new ArticleExtractor(PreciseTagger.load(), ActorDirectory.shipped());

  @Test
  void afterReprocessExactlyThePreciseEnginesViewsAreLeft(
      ClusterSettings sandbox, @TempDir Path folder) throws InterruptedException {
    ViewRows ofTheFast = new Oracle(fast).views(SEEDS);
    ViewRows ofThePrecise = new Oracle(precise).views(SEEDS);
    assertThat(ofTheFast.differencesTo(ofThePrecise)).as("what the engines find").isNotEmpty();

    try (RunningPipeline pipeline =
        new RunningPipeline(
            sandbox, Database.sqlite(folder.resolve("views.db")), folder.resolve("state"), fast)) {
      pipeline.publish(SEEDS);
      assertThat(ofTheFast.differencesTo(pipeline.viewsWhenCaughtUp())).isEmpty();

      pipeline.stop();
      pipeline.start(precise);
      Reprocess reprocess =
          new Reprocess(pipeline.streamsSettings(), new SilentReprocessListener());
      reprocess.copy(false);
      reprocess.awaitRead(Duration.ofSeconds(60));

      assertThat(pipeline.differencesTo(ofThePrecise)).isEmpty();
    }
  }
}
