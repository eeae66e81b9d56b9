package dev.onrecord.monitor.api;

import dev.onrecord.consumer.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which order a list comes; its columns together are different in every row. */
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

  /** Where a row stands. */
  List<Object> place(Map<String, Object> row) {
    return columns.stream().map(by -> row.get(by.name())).toList();
  }

  /** What holds of the rows that come after a place. */
  Sql after(List<Object> place) {
    List<Sql> cases = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Sql> same = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        same.add(Sql.of(columns.get(j).quoted() + " = ?", place.get(j)));
      }
      By by = columns.get(i);
      same.add(Sql.of(by.quoted() + (by.descending() ? " < ?" : " > ?"), place.get(i)));
      cases.add(Sql.all(same));
    }
    // Said again in a form that an index is used for.
    By first = columns.get(0);
    Sql bound = Sql.of(first.quoted() + (first.descending() ? " <= ?" : " >= ?"), place.get(0));
    return Sql.all(Arrays.asList(bound, Sql.any(cases)));
  }
}
