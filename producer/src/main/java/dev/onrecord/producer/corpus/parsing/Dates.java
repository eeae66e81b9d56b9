package dev.onrecord.producer.corpus.parsing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads days and instants. */
public final class Dates {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt].*");
  private static final Pattern OFFSET = Pattern.compile(".*([Zz]|[+-]\\d{2}(:?\\d{2})?)");
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  static boolean looksLikeDay(String text) {
    return DAY.matcher(text).matches();
  }

  /** Midnight UTC of a day {@code YYYY-MM-DD}. */
  public static Instant day(String text) throws RejectedArticleException {
    try {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new RejectedArticleException("impossible date " + text);
    }
  }

  /** A day, or an instant with an offset from UTC, truncated to milliseconds. */
  static Instant dayOrInstant(String text) throws RejectedArticleException {
    if (looksLikeDay(text)) {
      return day(text);
    }
    if (!INSTANT.matcher(text).matches()) {
      throw new RejectedArticleException(
          Quoted.of(text)
              + " is neither a day (2022-01-25) nor an instant with its offset"
              + " (2022-01-25T10:00:00Z)");
    }
    if (!OFFSET.matcher(text.substring("2022-01-25T".length())).matches()) {
      throw new RejectedArticleException(
          Quoted.of(text) + " has no offset from UTC, write for example 2022-01-25T10:00:00+01:00");
    }
    try {
      return OffsetDateTime.parse(text, WITH_OFFSET).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new RejectedArticleException("impossible date " + Quoted.of(text));
    }
  }
}
