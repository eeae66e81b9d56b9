package dev.onrecord.consumer.database;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/** An SQL function for SQLite: whether a text contains a word, ignoring case in any alphabet. */
final class ContainsFunction extends Function {
  static final String NAME = "onrecord_contains";

  @Override
  protected void xFunc() throws SQLException {
    String text = value_text(0);
    result(text != null && lower(text).contains(lower(value_text(1))) ? 1 : 0);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
