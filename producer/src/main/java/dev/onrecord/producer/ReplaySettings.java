package dev.onrecord.producer;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.schemas.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles of a corpus are replayed, and how.
 *
 * @param from the first UTC day
 * @param to the last UTC day
 * @param republish whether every article becomes a new revision as of now: it then replaces earlier
 *     ones, and brings back withdrawn articles
 */
public record ReplaySettings(Optional<LocalDate> from, Optional<LocalDate> to, boolean republish) {

  public ReplaySettings {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new MisuseException("--from %s is after --to %s".formatted(from.get(), to.get()));
    }
  }

  /** All articles, unchanged. */
  public static ReplaySettings all() {
    return new ReplaySettings(Optional.empty(), Optional.empty(), false);
  }

  boolean include(Instant published) {
    LocalDate day = Published.day(published);
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
