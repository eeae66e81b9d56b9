package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Withdrawals that a corpus announces. They wait until all of it is read, so that the order of its
 * files does not matter: one that a later revision follows is none. At most 100,000 wait.
 */
final class Withdrawals {
  private static final int MOST = 100_000;

  /**
   * An article to be withdrawn.
   *
   * @param at when
   */
  record Withdrawal(String id, Instant at) {}

  private final Map<String, Instant> waiting = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @param now when it was, if the corpus does not say
   * @return whether another one of this article is already waiting
   */
  boolean add(ReadResult.Withdrawn withdrawn, Instant now) {
    Instant at = withdrawn.at().orElse(now);
    Instant before = waiting.get(withdrawn.id());
    if (before == null || before.isBefore(at)) {
      waiting.put(withdrawn.id(), at);
    }
    return before != null;
  }

  /** Removes the first of too many. */
  Optional<Withdrawal> overflow() {
    return waiting.size() > MOST ? next() : Optional.empty();
  }

  /** Removes the first; empty if none is left. */
  Optional<Withdrawal> next() {
    Optional<Map.Entry<String, Instant>> first = waiting.entrySet().stream().findFirst();
    return first.map(
        entry -> {
          Withdrawal withdrawal = new Withdrawal(entry.getKey(), entry.getValue());
          waiting.remove(entry.getKey());
          return withdrawal;
        });
  }
}
