package dev.onrecord.it;

import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.testing.ViewRows;
import java.util.List;

/** The views of a database in the oracle's form. */
final class SqlViews {
  private SqlViews() {}

  static ViewRows of(List<Views.Table> tables) {
    ViewRows views = ViewRows.empty();
    for (Views.Table table : tables) {
      // The oracle knows no ids of statements.
      int from = table.view() == View.STATEMENTS ? 1 : 0;
      for (List<Object> row : table.rows()) {
        views.add(table.view().tableName(), row.subList(from, row.size()).toArray());
      }
    }
    return views;
  }
}
