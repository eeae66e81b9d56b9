package dev.onrecord.producer.corpus.dates;

import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** A date as written, in its parts. */
record DateText(DateForm form, Matcher parts) {
  /** A year of two digits (RFC 822) is one of 1950 to 2049. */
  private static final int TURN_OF_CENTURY = 50;

  private static final int NANO_DIGITS = 9;

  /** The zones that RFC 822 names, and their European neighbours. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  LocalDate day() throws RejectedArticleException {
    int year = Integer.parseInt(parts.group("y"));
    if (form == DateForm.NUMBERS) {
      return ofNumbers(
          year, Integer.parseInt(parts.group("a")), Integer.parseInt(parts.group("b")));
    }
    if (parts.group("y").length() == 2) {
      year += year < TURN_OF_CENTURY ? 2000 : 1900;
    }
    return LocalDate.of(year, month(), Integer.parseInt(parts.group("d")));
  }

  private static LocalDate ofNumbers(int year, int a, int b) throws RejectedArticleException {
    if (a != b && a <= 12 && b <= 12) {
      throw new RejectedArticleException(
          "is %s or %s: write the year first, or the month as a word"
              .formatted(LocalDate.of(year, b, a), LocalDate.of(year, a, b)));
    }
    return a > 12 ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b);
  }

  private int month() {
    if (form == DateForm.YEAR_FIRST || form == DateForm.COMPACT) {
      return Integer.parseInt(parts.group("mo"));
    }
    String name = parts.group("mon").toLowerCase(Locale.ROOT);
    for (int month = 1; month <= 12; month++) {
      String full = Month.of(month).toString().toLowerCase(Locale.ROOT);
      if (full.startsWith(name) || name.equals(full.substring(0, 3) + "t")) {
        return month;
      }
    }
    throw new DateTimeException("no month is called " + name);
  }

  /** The time of day; empty if there is only a day. */
  Optional<LocalTime> time() {
    if (parts.group("h") == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group("h"));
    String half = parts.group("ap");
    if (half != null && (hour < 1 || hour > 12)) {
      throw new DateTimeException("no hour of a half day");
    }
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = parts.group("s") == null ? 0 : Integer.parseInt(parts.group("s"));
    return Optional.of(LocalTime.of(hour, Integer.parseInt(parts.group("mi")), second, nanos()));
  }

  private int nanos() {
    String digits = parts.group("f");
    return digits == null
        ? 0
        : Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  /**
   * The zone that is given; empty if there is none.
   *
   * @throws DateTimeException if it is unknown
   */
  Optional<ZoneId> zone() {
    String zone = parts.group("zone");
    if (zone == null) {
      return Optional.empty();
    }
    String known = ZONES.get(zone.toUpperCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(ZoneId.of(known));
    }
    String name = zone.replaceAll("[\\[\\]]", "");
    return Optional.of(
        name.contains("/")
            ? region(name)
            : ZoneId.of(
                name.replaceFirst("(?i)^(utc|gmt)", "")
                    .replaceFirst("^([+-])(\\d)(?=:|$)", "$10$2")));
  }

  private static ZoneId region(String name) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(ZoneId::of)
        .orElseThrow(() -> new DateTimeException("no zone is called " + name));
  }
}
