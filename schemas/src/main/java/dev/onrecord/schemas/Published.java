package dev.onrecord.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How dates of publication are written for people and databases. */
public final class Published {
  private Published() {}

  /**
   * A day ({@code 2022-01-24}) for midnight in UTC, because a source that gives only a day is read
   * so; otherwise an ISO instant ({@code 2022-01-24T10:00:00Z}).
   */
  public static String text(Instant instant) {
    OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? utc.toLocalDate().toString()
        : instant.toString();
  }

  /** The day of publication in UTC. */
  public static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
