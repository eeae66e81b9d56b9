package dev.onrecord.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How moments of publication are written in views and outputs: ISO 8601, UTC. */
public final class Published {
  private Published() {}

  /**
   * The day ({@code 2022-01-24}) where a moment is midnight, as sources that give days only have
   * it; else the instant ({@code 2022-01-24T10:00:00Z}). Both sort by time.
   */
  public static String text(Instant moment) {
    return moment.equals(moment.truncatedTo(ChronoUnit.DAYS))
        ? day(moment).toString()
        : moment.toString();
  }

  public static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
