package dev.onrecord.soak.pipeline;

import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import dev.onrecord.extraction.tagging.LinearTagger;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.TopicReader;
import dev.onrecord.testing.ViewRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until a pipeline has done its work, and compares topics and databases, row by row, with
 * what the oracle computes from the same articles.
 */
public final class Comparison {
  private static final String LACKS = " lacks ";

  private final Oracle oracle =
      new Oracle(
          new CachingExtractor(
              new ArticleExtractor(LinearTagger.load(), ActorDirectory.shipped())));

  /**
   * Returns when all that was published is processed and written.
   *
   * @throws IllegalStateException if that takes longer than the limit
   */
  public void awaitCaughtUp(FaultyPipeline pipeline, Duration limit) throws Exception {
    try (StreamsProgress progress = new StreamsProgress(pipeline.streamsSettings())) {
      Await.until("all articles are read", limit, () -> isIdle(progress));
      progress.awaitProcessed(limit, () -> {});
      Map<TopicPartition, Long> ends = progress.viewedEnds();
      for (ViewsProcess writer : pipeline.writers()) {
        Map<TopicPartition, Long> missing = new Views(writer.database()).awaitCaughtUp(ends, limit);
        if (!missing.isEmpty()) {
          throw new IllegalStateException(
              "%s lacks records of %s after %d s; see %s"
                  .formatted(
                      writer.database(),
                      missing,
                      limit.toSeconds(),
                      writer.process().current().log()));
        }
      }
    }
  }

  /** A broker that is still starting does not answer, which counts as not idle. */
  private static boolean isIdle(StreamsProgress progress) {
    try {
      return progress.lag().isEmpty();
    } catch (OnRecordException e) {
      return false;
    }
  }

  /** To be called when the pipeline has caught up. */
  public Differences compare(FaultyPipeline pipeline) {
    ViewRows expected = oracle.views(pipeline.published());
    if (expected.tables().get("statements").isEmpty()) {
      throw new IllegalStateException("the corpus has no statements, so this proves nothing");
    }
    TopicReader topics = new TopicReader(pipeline.cluster().settings());
    List<String> differences = new ArrayList<>();
    expected.differencesTo(topics.views(pipeline.topics())).stream()
        .map(difference -> "topics: " + difference)
        .forEach(differences::add);
    for (ViewsProcess writer : pipeline.writers()) {
      expected.differencesTo(views(writer)).stream()
          .map(difference -> writer.database() + ": " + difference)
          .forEach(differences::add);
    }
    long lost = differences.stream().filter(text -> text.contains(LACKS)).count();
    long deadLetters = topics.committed(pipeline.topics().deadLetters());
    return new Differences(lost, differences.size() - lost, deadLetters, differences);
  }

  private static ViewRows views(ViewsProcess writer) {
    ViewRows views = ViewRows.empty();
    for (Views.Table table : new Views(writer.database()).tables()) {
      // The oracle knows no ids of statements.
      int from = table.view() == View.STATEMENTS ? 1 : 0;
      for (List<Object> row : table.rows()) {
        views.add(table.view().tableName(), row.subList(from, row.size()).toArray());
      }
    }
    return views;
  }
}
