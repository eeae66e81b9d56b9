package dev.onrecord.producer;

import dev.onrecord.producer.ArticleSink.Outcome;
import dev.onrecord.producer.Withdrawals.Withdrawal;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.schemas.Article;
import java.time.Clock;
import java.util.Optional;

/** Sends the articles of a corpus to a sink, and counts the outcomes. For one run. */
public final class Replay {
  private final ReplaySettings settings;
  private final ArticleSink sink;
  private final Pacer pacer;
  private final Rejects rejects;
  private final ReplayListener listener;
  private final Clock clock;
  private final Withdrawals withdrawals = new Withdrawals();

  private long read;
  private long published;
  private long withdrawn;
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
    return new ReplaySummary(read, published, withdrawn, rejected, skipped);
  }

  /**
   * Replays to the end and waits until every outcome is known.
   *
   * @throws dev.onrecord.kafka.OnRecordException if the broker does not accept the articles
   */
  public ReplaySummary run(CorpusReader corpus) throws InterruptedException {
    while (corpus.hasNext()) {
      ReadResult next = settings.days().judged(corpus.next(), clock.instant());
      read++;
      if (next instanceof ReadResult.Accepted article) {
        replay(article);
      } else if (next instanceof ReadResult.Withdrawn withdrawal) {
        skipped += withdrawals.add(withdrawal, clock.instant()) ? 1 : 0;
        send(withdrawals.overflow(), corpus);
      } else if (next instanceof ReadResult.Rejected unfit) {
        reject(unfit);
      }
      countOutcomes();
      listener.progress(summary(), corpus.bytesRead());
    }
    while (send(withdrawals.next(), corpus)) {
      countOutcomes();
    }
    sink.flush();
    countOutcomes();
    listener.progress(summary(), corpus.bytesRead());
    return summary();
  }

  private void replay(ReadResult.Accepted accepted) throws InterruptedException {
    if (!settings.days().include(accepted.article().getPublished())) {
      skipped++;
      return;
    }
    pacer.await();
    sink.send(settings.republish() ? revisedNow(accepted) : accepted);
  }

  /** Sends a withdrawal, unless the corpus has a later revision; returns false for none. */
  private boolean send(Optional<Withdrawal> waiting, CorpusReader corpus)
      throws InterruptedException {
    if (waiting.isEmpty()) {
      return false;
    }
    Withdrawal withdrawal = waiting.get();
    if (corpus.newestRevision(withdrawal.id()).filter(withdrawal.at()::isBefore).isPresent()) {
      skipped++;
      return true;
    }
    pacer.await();
    sink.withdraw(withdrawal.id(), settings.republish() ? clock.instant() : withdrawal.at());
    return true;
  }

  private ReadResult.Accepted revisedNow(ReadResult.Accepted accepted) {
    Article article = Article.newBuilder(accepted.article()).setRevision(clock.instant()).build();
    return new ReadResult.Accepted(
        article, accepted.revised(), accepted.notes(), accepted.origin(), accepted.original());
  }

  private void countOutcomes() {
    for (Outcome outcome : sink.outcomes()) {
      if (outcome instanceof Outcome.Refused refused) {
        reject(rejection(refused.article(), refused.reason()));
      } else if (outcome instanceof Outcome.Withdrawn) {
        withdrawn++;
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
