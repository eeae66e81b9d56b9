package dev.onrecord.producer.corpus.dates;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as a number since 1970: seconds, milliseconds, microseconds or nanoseconds. */
final class Epoch {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{9,20}(\\.\\d{1,9})?");
  private static final Pattern COMPACT_DATE = Pattern.compile("[12]\\d{3}(0[1-9]|1[0-2])\\d{4,8}");
  private static final int COMPACT_SECONDS = 14;
  private static final int COMPACT_MINUTES = 12;
  private static final int MOST_DIGITS_OF_SECONDS = 11;
  private static final int DIGITS_OF_A_UNIT = 3;

  private Epoch() {}

  /** Empty for a text that is no such number, as a compact date of up to 8, 12 or 14 digits. */
  static Optional<Instant> instant(String text) {
    if (!NUMBER.matcher(text).matches() || isCompactDate(text)) {
      return Optional.empty();
    }
    int digits = text.replaceFirst("^-", "").replaceFirst("\\..*", "").length();
    int unit =
        Math.max(0, (digits - MOST_DIGITS_OF_SECONDS + DIGITS_OF_A_UNIT - 1) / DIGITS_OF_A_UNIT);
    long millis = new BigDecimal(text).movePointLeft(DIGITS_OF_A_UNIT * (unit - 1)).longValue();
    return Optional.of(Instant.ofEpochMilli(millis));
  }

  private static boolean isCompactDate(String text) {
    return (text.length() == COMPACT_SECONDS || text.length() == COMPACT_MINUTES)
        && COMPACT_DATE.matcher(text).matches();
  }
}
