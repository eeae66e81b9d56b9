package dev.onrecord.consumer.read;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the values of a column are, where they are not null. */
public enum ColumnType {
  /** String. */
  TEXT,
  /** Long. */
  WHOLE,
  /** Double. */
  REAL;

  /** The types of all columns, from the databases' own names for them. */
  static List<ColumnType> of(ResultSetMetaData columns) throws SQLException {
    List<ColumnType> types = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      types.add(
          switch (columns.getColumnTypeName(i).toUpperCase(Locale.ROOT)) {
            case "BIGINT", "INT8" -> WHOLE;
            case "DOUBLE PRECISION", "FLOAT8" -> REAL;
            default -> TEXT;
          });
    }
    return Collections.unmodifiableList(types);
  }
}
