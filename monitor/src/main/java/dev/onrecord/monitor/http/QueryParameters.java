package dev.onrecord.monitor.http;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** The parameters of a request. Unknown names and repeated single values are problems. */
public final class QueryParameters {
  private static final int MOST_VALUES = 50;

  private final Fields values;

  private QueryParameters(Fields values) {
    this.values = values;
  }

  /**
   * @throws ProblemException if the query is not percent-encoded UTF-8
   */
  public static QueryParameters of(Request request) {
    Fields values = new Fields();
    String query = request.getHttpURI().getQuery();
    if (query != null) {
      try {
        UrlEncoded.decodeUtf8To(query, values);
      } catch (IllegalArgumentException e) {
        throw bad("the query is not percent-encoded UTF-8");
      }
    }
    return new QueryParameters(values);
  }

  /**
   * @throws ProblemException if there is a parameter of another name
   */
  public QueryParameters allow(Set<String> names) {
    for (String name : values.getNames()) {
      if (!names.contains(name)) {
        String known =
            names.isEmpty()
                ? "there are none"
                : "there are " + String.join(", ", new TreeSet<>(names));
        throw bad("there is no parameter '%s' here; %s".formatted(name, known));
      }
    }
    return this;
  }

  /** Returns the value of a parameter that may be given once. An empty value counts as absent. */
  public Optional<String> one(String name) {
    List<String> all = values.getValuesOrEmpty(name);
    if (all.size() > 1) {
      throw bad("parameter '%s' is given %d times: give it once".formatted(name, all.size()));
    }
    return all.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /** Returns the distinct values of a parameter that may be repeated, without empty ones. */
  public List<String> many(String name) {
    List<String> all = values.getValuesOrEmpty(name);
    if (all.size() > MOST_VALUES) {
      throw bad(
          "parameter '%s' is given %d times: at most %d".formatted(name, all.size(), MOST_VALUES));
    }
    return all.stream().filter(value -> !value.isEmpty()).distinct().toList();
  }

  /**
   * @param parser throws an IllegalArgumentException or DateTimeException for a bad value
   * @param expected describes good values, for the message
   */
  public <T> Optional<T> one(String name, Function<String, T> parser, String expected) {
    return one(name).map(value -> parse(name, value, parser, expected));
  }

  public <T> List<T> many(String name, Function<String, T> parser, String expected) {
    return many(name).stream().map(value -> parse(name, value, parser, expected)).toList();
  }

  private static <T> T parse(
      String name, String value, Function<String, T> parser, String expected) {
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw bad("parameter '%s' is '%s', expected %s".formatted(name, value, expected));
    }
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(Problem.badRequest(detail));
  }
}
