package dev.onrecord.consumer.database;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/** Tells SQLite whether a text holds a word, in upper or lower case of any alphabet. */
final class HoldsWord extends Function {
  static final String NAME = "onrecord_holds";

  @Override
  protected void xFunc() throws SQLException {
    String text = value_text(0);
    result(text != null && lower(text).contains(lower(value_text(1))) ? 1 : 0);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
