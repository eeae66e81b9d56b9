package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The order of a list; its columns together are unique. */
final class SortOrder {
  /**
   * @param name of the column in the answer
   */
  record By(String name, boolean descending, boolean number) {
    private String quoted() {
      return '"' + name + '"';
    }
  }

  private final List<By> columns;

  SortOrder(By... columns) {
    this.columns = List.of(columns);
  }

  static By textDown(String name) {
    return new By(name, true, false);
  }

  static By textUp(String name) {
    return new By(name, false, false);
  }

  static By numberDown(String name) {
    return new By(name, true, true);
  }

  String sql() {
    return columns.stream()
        .map(by -> by.quoted() + (by.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  List<By> columns() {
    return columns;
  }

  /** Returns the position of a row. */
  List<Object> position(Map<String, Object> row) {
    return columns.stream().map(by -> row.get(by.name())).toList();
  }

  /** Returns the condition for the rows after a position. */
  Sql after(List<Object> position) {
    List<Sql> cases = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Sql> same = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        same.add(Sql.of(columns.get(j).quoted() + " = ?", position.get(j)));
      }
      By by = columns.get(i);
      same.add(Sql.of(by.quoted() + (by.descending() ? " < ?" : " > ?"), position.get(i)));
      cases.add(Sql.all(same));
    }
    // Redundant, but in this form the database uses an index.
    By first = columns.get(0);
    Sql bound = Sql.of(first.quoted() + (first.descending() ? " <= ?" : " >= ?"), position.get(0));
    return Sql.all(Arrays.asList(bound, Sql.any(cases)));
  }
}
