package dev.onrecord.consumer.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL with the values of its question marks. What a user says goes into values, never
 * into text.
 *
 * @param values each a String or a Long
 */
public record Sql(String text, List<Object> values) {
  public Sql {
    values = values.stream().map(Sql::storable).toList();
  }

  public static Sql of(String text, Object... values) {
    return new Sql(text, Arrays.asList(values));
  }

  /** This, a space, and the other. */
  public Sql plus(Sql other) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Sql(text + " " + other.text, both);
  }

  public Sql plus(String more) {
    return plus(of(more));
  }

  /** What holds when all conditions do; true where there are none. */
  public static Sql all(Collection<Sql> conditions) {
    return joined(conditions, " AND ", "1 = 1");
  }

  /** What holds when one condition does; false where there are none. */
  public static Sql any(Collection<Sql> conditions) {
    return joined(conditions, " OR ", "1 = 0");
  }

  private static Sql joined(Collection<Sql> conditions, String word, String none) {
    if (conditions.isEmpty()) {
      return of(none);
    }
    List<String> texts = conditions.stream().map(condition -> "(" + condition.text + ")").toList();
    return new Sql(
        String.join(word, texts),
        conditions.stream().flatMap(condition -> condition.values.stream()).toList());
  }

  /** PostgreSQL takes no NUL, and the views hold none. */
  private static Object storable(Object value) {
    return value instanceof String text ? text.replace('\0', '\uFFFD') : value;
  }
}
