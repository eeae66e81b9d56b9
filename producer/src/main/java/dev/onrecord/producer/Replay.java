package dev.onrecord.producer;

import dev.onrecord.producer.ArticleSink.Outcome;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.time.Clock;
import java.time.Duration;

/** Sends the articles of a corpus to a sink, and counts the outcomes. For one run. */
public final class Replay {
  /** No time zone is further ahead of UTC, so a later publication is an error. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private final ReplaySettings settings;
  private final ArticleSink sink;
  private final Pacer pacer;
  private final Rejects rejects;
  private final ReplayListener listener;
  private final Clock clock;

  private long read;
  private long published;
  private long rejected;
  private long skipped;

  public Replay(
      ReplaySettings settings,
      ArticleSink sink,
      Pacer pacer,
      Rejects rejects,
      ReplayListener listener,
      Clock clock) {
    this.settings = settings;
    this.sink = sink;
    this.pacer = pacer;
    this.rejects = rejects;
    this.listener = listener;
    this.clock = clock;
  }

  /** The counts up to now; also valid after {@link #run} fails. */
  public ReplaySummary summary() {
    return new ReplaySummary(read, published, rejected, skipped);
  }

  /**
   * Replays to the end and waits until every outcome is known.
   *
   * @throws dev.onrecord.kafka.OnRecordException if the broker does not accept the articles
   */
  public ReplaySummary run(CorpusReader corpus) throws InterruptedException {
    while (corpus.hasNext()) {
      ReadResult next = corpus.next();
      read++;
      if (next instanceof ReadResult.Accepted article) {
        replay(article);
      } else if (next instanceof ReadResult.Rejected unfit) {
        reject(unfit);
      }
      countOutcomes();
      listener.progress(summary(), corpus.bytesRead());
    }
    sink.flush();
    countOutcomes();
    listener.progress(summary(), corpus.bytesRead());
    return summary();
  }

  private void replay(ReadResult.Accepted accepted) throws InterruptedException {
    Article article = accepted.article();
    if (!settings.include(article.getPublished())) {
      skipped++;
      return;
    }
    if (article.getPublished().isAfter(clock.instant().plus(MOST_AHEAD))) {
      reject(
          rejection(
              accepted, "published in the future: " + Published.text(article.getPublished())));
      return;
    }
    pacer.await();
    sink.send(settings.republish() ? revisedNow(accepted) : accepted);
  }

  private ReadResult.Accepted revisedNow(ReadResult.Accepted accepted) {
    Article article = Article.newBuilder(accepted.article()).setRevision(clock.instant()).build();
    return new ReadResult.Accepted(article, accepted.origin(), accepted.original());
  }

  private void countOutcomes() {
    for (Outcome outcome : sink.outcomes()) {
      if (outcome instanceof Outcome.Refused refused) {
        reject(rejection(refused.article(), refused.reason()));
      } else {
        published++;
      }
    }
  }

  private static ReadResult.Rejected rejection(ReadResult.Accepted article, String reason) {
    return new ReadResult.Rejected(article.origin(), reason, article.original());
  }

  private void reject(ReadResult.Rejected unfit) {
    rejected++;
    rejects.keep(unfit);
    listener.rejected(unfit);
  }
}
