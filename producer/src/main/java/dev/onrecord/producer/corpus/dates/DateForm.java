package dev.onrecord.producer.corpus.dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which dates are written, whole texts each; letters of either case. */
enum DateForm {
  /** {@code 2022-01-25}, {@code 2022/1/25 10:00}, {@code 2022-01-25T10:00:00.5+01:00}. */
  YEAR_FIRST("(?<y>\\d{4})([-/.])(?<mo>\\d{1,2})\\2(?<d>\\d{1,2})" + Part.TIME),
  /** {@code 20220125}, {@code 20220125T100000Z}. */
  COMPACT(
      "(?<y>[12]\\d{3})(?<mo>\\d{2})(?<d>\\d{2})"
          + "(?:[t ]?(?<h>\\d{2}):?(?<mi>\\d{2})(?::?(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?(?<ap>){0})?"
          + Part.ZONE),
  /** {@code 25/01/2022}, {@code 01/25/2022 10:00 AM}: which one is the day must be clear. */
  NUMBERS("(?<a>\\d{1,2})([-/.])(?<b>\\d{1,2})\\2(?<y>\\d{4})" + Part.TIME),
  /** {@code Tue, 25 Jan 2022 10:00:00 GMT}, {@code 26-FEB-1987 15:01:01.79}. */
  DAY_FIRST(
      Part.WEEKDAY
          + "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(?<mon>[a-z]{3,9})\\.?,?[\\s-]+"
          + "(?<y>\\d{4}|\\d{2}(?!\\d|:))"
          + Part.TIME),
  /** {@code January 25, 2022}, {@code Jan. 25th 2022 at 10:00 a.m. EST}. */
  MONTH_FIRST(
      Part.WEEKDAY
          + "(?<mon>[a-z]{3,9})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(?<y>\\d{4})"
          + Part.TIME),
  /** {@code Tue Jan 25 10:00:00 GMT 2022}. */
  YEAR_LAST(
      Part.WEEKDAY + "(?<mon>[a-z]{3,9})\\.?\\s+(?<d>\\d{1,2})" + Part.TIME + "\\s+(?<y>\\d{4})");

  private final Pattern pattern;

  DateForm(String regex) {
    pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** A match of the whole text in the first form that fits. */
  static Optional<DateText> match(String text) {
    for (DateForm form : values()) {
      Matcher matcher = form.pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(new DateText(form, matcher));
      }
    }
    return Optional.empty();
  }

  /** What several forms have in common. */
  private static final class Part {
    static final String ZONE =
        "(?:\\s*(?<zone>z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?|[a-z]{1,4}t|ut"
            + "|\\[?[a-z]+/[a-z_/-]+\\]?)(?:\\s*[\\[(][a-z_/ ]+[\\])])?)?";
    static final String TIME =
        "(?:(?:\\s*t\\s*|\\s*,?\\s*(?:at\\s+)?)(?<h>\\d{1,2}):(?<mi>\\d{2})"
            + "(?::(?<s>\\d{2})(?:[.,](?<f>\\d+))?)?(?:\\s*(?<ap>[ap])\\.?m\\.?)?"
            + ZONE
            + ")?";
    static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\\s+)?";
  }
}
