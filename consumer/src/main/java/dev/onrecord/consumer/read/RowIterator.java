package dev.onrecord.consumer.read;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.SqlErrors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a result that are not read yet. For one thread. */
final class RowIterator implements Iterator<List<Object>> {
  private final ResultSet result;
  private final SqlErrors errors;
  private boolean hasNext;

  RowIterator(ResultSet result, SqlErrors errors) {
    this.result = result;
    this.errors = errors;
    advance();
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public List<Object> next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    try {
      List<Object> row = Sql.values(result);
      advance();
      return row;
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }

  private void advance() {
    try {
      hasNext = result.next();
    } catch (SQLException e) {
      throw errors.translated(e);
    }
  }
}
