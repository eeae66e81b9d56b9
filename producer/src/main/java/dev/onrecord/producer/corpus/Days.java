package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.schemas.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which articles are wanted, by their days of publication.
 *
 * @param from the first UTC day; empty: from {@link #EARLIEST} on
 * @param to the last UTC day; empty: up to now
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** An earlier publication is taken for a mistake, such as the year 1 or 1601. */
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  /** No time zone is further ahead of UTC, so a later publication is an error. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  public Days {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new MisuseException("--from %s is after --to %s".formatted(from.get(), to.get()));
    }
  }

  /** All days on which news can have been published. */
  public static Days all() {
    return new Days(Optional.empty(), Optional.empty());
  }

  /** Whether the day is one that is asked for. */
  public boolean include(Instant published) {
    LocalDate day = Published.day(published);
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** What was read; a rejection in its place if its date must be a mistake. */
  public ReadResult judged(ReadResult read, Instant now) {
    if (!(read instanceof ReadResult.Accepted article)) {
      return read;
    }
    return problem(article.article().getPublished(), now)
        .<ReadResult>map(
            problem -> new ReadResult.Rejected(article.origin(), problem, article.original()))
        .orElse(read);
  }

  private Optional<String> problem(Instant published, Instant now) {
    if (to.isEmpty() && published.isAfter(now.plus(MOST_AHEAD))) {
      return Optional.of(
          "published in the future: %s: if that is right, say --to"
              .formatted(Published.text(published)));
    }
    if (from.isEmpty() && published.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      return Optional.of(
          "published before %d: %s: if that is right, say --from"
              .formatted(EARLIEST.getYear(), Published.text(published)));
    }
    return Optional.empty();
  }
}
