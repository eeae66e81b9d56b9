package dev.onrecord.monitor.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of an address. Whatever is not asked for, or asked for twice, is a problem. */
public final class QueryParameters {
  private static final int MOST_VALUES = 50;

  private final Map<String, List<String>> values;

  private QueryParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param raw what stands after the question mark; null for nothing
   * @throws ProblemException if it is not well-formed
   */
  public static QueryParameters of(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.computeIfAbsent(decoded(name), none -> new ArrayList<>()).add(decoded(value));
      }
    }
    return new QueryParameters(values);
  }

  /** A plus is a space here, and nowhere else in an address. */
  private static String decoded(String text) {
    return PercentEncoding.decoded(text.replace('+', ' '));
  }

  /**
   * @throws ProblemException if there is a parameter of another name
   */
  public QueryParameters allow(Set<String> names) {
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw bad(
            "there is no parameter '%s' here; there is %s"
                .formatted(
                    name,
                    names.isEmpty()
                        ? "none"
                        : String.join(", ", names.stream().sorted().toList())));
      }
    }
    return this;
  }

  /** What an empty value says is nothing. */
  public Optional<String> one(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw bad("parameter '%s' is given %d times: give it once".formatted(name, all.size()));
    }
    return all.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  public List<String> many(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > MOST_VALUES) {
      throw bad(
          "parameter '%s' is given %d times: at most %d".formatted(name, all.size(), MOST_VALUES));
    }
    return all.stream().filter(value -> !value.isEmpty()).distinct().toList();
  }

  /**
   * @param reading throws an IllegalArgumentException or DateTimeException for what is no good
   * @param expected what would be good
   */
  public <T> Optional<T> one(String name, Function<String, T> reading, String expected) {
    return one(name).map(value -> read(name, value, reading, expected));
  }

  public <T> List<T> many(String name, Function<String, T> reading, String expected) {
    return many(name).stream().map(value -> read(name, value, reading, expected)).toList();
  }

  private static <T> T read(
      String name, String value, Function<String, T> reading, String expected) {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw bad("parameter '%s' is '%s', expected is %s".formatted(name, value, expected));
    }
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(Problem.badRequest(detail));
  }
}
