package dev.onrecord.monitor.api;

import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.http.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses the parameters that several endpoints share. */
final class CommonParameters {
  static final String FROM = "from";
  static final String TO = "to";
  static final String WORDS = "q";
  static final String LIMIT = "limit";
  static final String AFTER = "after";

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 500;
  private static final int MAX_SEARCH_LENGTH = 200;
  private static final int LAST_YEAR = 9999;

  private CommonParameters() {}

  static Optional<LocalDate> day(QueryParameters query, String name) {
    return query.one(name, CommonParameters::day, "a day such as 2022-01-24");
  }

  /** Days are compared as text, so a year must have four digits. */
  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 0 || day.getYear() >= LAST_YEAR) {
      throw new IllegalArgumentException("out of range");
    }
    return day;
  }

  static int limit(QueryParameters query) {
    return query
        .one(LIMIT, CommonParameters::limit, "a number from 1 to " + MAX_LIMIT)
        .orElse(DEFAULT_LIMIT);
  }

  private static int limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("out of range");
    }
    return limit;
  }

  static List<String> words(QueryParameters query) {
    String search = query.one(WORDS).orElse("");
    if (search.codePointCount(0, search.length()) > MAX_SEARCH_LENGTH) {
      throw new ProblemException(
          Problem.badRequest("parameter 'q' is longer than " + MAX_SEARCH_LENGTH + " characters"));
    }
    return Arrays.stream(search.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  static <E extends Enum<E>> String choices(Class<E> type) {
    return "one of "
        + String.join(", ", Arrays.stream(type.getEnumConstants()).map(E::name).toList());
  }

  static <E extends Enum<E>> E choice(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
