package dev.onrecord.producer.corpus.dates;

import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads dates in every usual form, and guesses none.
 *
 * @param zone of times that name none; a day alone is its midnight in UTC whatever the zone
 */
public record Dates(ZoneId zone) {

  /**
   * A date that was read.
   *
   * @param instant in whole milliseconds
   * @param zoneAssumed whether the time names no zone
   */
  public record Read(Instant instant, boolean zoneAssumed) {}

  /**
   * Reads a date.
   *
   * @throws RejectedArticleException if it is none, impossible, or may be one of two
   */
  public Read read(String text) throws RejectedArticleException {
    Optional<Instant> counted = Epoch.instant(text);
    if (counted.isPresent()) {
      return new Read(counted.get(), false);
    }
    DateText date =
        DateForm.match(text)
            .orElseThrow(
                () ->
                    new RejectedArticleException(
                        Quoted.of(text)
                            + " is no date that is understood: write for example 2022-01-25 or"
                            + " 2022-01-25T10:00:00Z"));
    try {
      return read(date);
    } catch (RejectedArticleException e) {
      throw new RejectedArticleException(Quoted.of(text) + " " + e.getMessage());
    } catch (DateTimeException e) {
      throw new RejectedArticleException(
          "impossible date " + Quoted.of(text) + ": " + e.getMessage());
    }
  }

  private Read read(DateText date) throws RejectedArticleException {
    LocalDate day = date.day();
    Optional<LocalTime> time = date.time();
    if (time.isEmpty()) {
      return new Read(day.atStartOfDay(ZoneOffset.UTC).toInstant(), false);
    }
    Optional<ZoneId> given = date.zone();
    Instant instant = day.atTime(time.get()).atZone(given.orElse(zone)).toInstant();
    return new Read(instant.truncatedTo(ChronoUnit.MILLIS), given.isEmpty());
  }
}
