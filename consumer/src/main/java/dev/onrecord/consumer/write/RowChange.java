package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.View;
import java.util.List;
import java.util.Optional;

/**
 * What a record asks of a view: one row, or that there be none.
 *
 * @param key the values of the view's key columns
 * @param values those of its other columns, each a String, a Long, a Double or null; empty deletes
 *     the row
 */
public record RowChange(View view, List<String> key, Optional<List<Object>> values) {
  public RowChange {
    key = key.stream().map(RowChange::storable).toList();
    values = values.map(row -> row.stream().map(RowChange::storable).toList());
  }

  private static Object storable(Object value) {
    return value instanceof String text ? storable(text) : value;
  }

  /** PostgreSQL takes no NUL in text; both get the same, so that the views are equal. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
