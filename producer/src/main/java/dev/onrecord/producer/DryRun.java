package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sends nothing and reports everything as published, for a dry run. */
public final class DryRun implements ArticleSink {
  private final List<Outcome> outcomes = new ArrayList<>();

  @Override
  public void send(ReadResult.Accepted article) {
    outcomes.add(new Outcome.Published(article));
  }

  @Override
  public void withdraw(String id, Instant at) {
    outcomes.add(new Outcome.Withdrawn(id));
  }

  @Override
  public List<Outcome> outcomes() {
    List<Outcome> known = List.copyOf(outcomes);
    outcomes.clear();
    return known;
  }

  @Override
  public void flush() {}
}
