package dev.onrecord.soak.run;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.pipeline.Await;
import dev.onrecord.soak.pipeline.Comparison;
import dev.onrecord.soak.pipeline.Differences;
import dev.onrecord.soak.pipeline.FaultyPipeline;
import dev.onrecord.soak.pipeline.SeededCorpus;
import java.time.Duration;

/** Publishes a corpus, causes a fault meanwhile, and compares the result. */
public final class FaultRun {
  private static final int ARTICLES = 60;
  private static final int PER_SECOND = 40;
  private static final int PUBLISHED_BEFORE = 12;

  private final FaultyPipeline pipeline;
  private final Comparison comparison;

  public FaultRun(FaultyPipeline pipeline, Comparison comparison) {
    this.pipeline = pipeline;
    this.comparison = comparison;
  }

  /**
   * The result.
   *
   * @param recovered from the end of the fault until every row was there
   */
  public record Result(Differences differences, Duration recovered) {}

  /**
   * @param seed chooses the articles
   * @param corpusName begins their ids: none that was used before
   */
  public Result of(Fault fault, String corpusName, long seed) throws Exception {
    SeededCorpus corpus = SeededCorpus.write(pipeline.folder(), corpusName, ARTICLES, seed);
    try {
      pipeline.start();
      fault.prepare(pipeline);
      pipeline.awaitReady();
      long before = pipeline.articlesOnTopic();
      pipeline.replay(corpus, PER_SECOND);
      Await.until(
          "the first articles are published",
          FaultyPipeline.LIMIT,
          () -> pipeline.articlesOnTopic() >= before + PUBLISHED_BEFORE);
      fault.inject(pipeline);
      long healed = System.nanoTime();
      fault.heal(pipeline);
      pipeline.finishReplay(corpus, PER_SECOND);
      pipeline.withdraw(corpus.withdrawn());
      comparison.awaitCaughtUp(pipeline, FaultyPipeline.LIMIT);
      Duration recovered = Duration.ofNanos(System.nanoTime() - healed);
      return new Result(comparison.compare(pipeline), recovered);
    } finally {
      fault.tidy(pipeline);
    }
  }
}
