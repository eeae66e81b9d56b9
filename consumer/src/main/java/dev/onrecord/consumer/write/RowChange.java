package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.View;
import java.util.List;
import java.util.Optional;

/**
 * One row of a view to be written, or deleted.
 *
 * @param key the values of the view's key columns
 * @param values the values of its other columns, each a String, a Long, a Double or null; empty to
 *     delete the row
 */
record RowChange(View view, List<String> key, Optional<List<Object>> values) {
  RowChange {
    key = key.stream().map(RowChange::storable).toList();
    values = values.map(row -> row.stream().map(RowChange::storable).toList());
  }

  private static Object storable(Object value) {
    return value instanceof String text ? storable(text) : value;
  }

  /** PostgreSQL takes no NUL in text. SQLite gets the same, so that the views are equal. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
