package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects SQL conditions from the parameters of one request. */
final class Conditions {
  private final QueryParameters query;
  private final List<Sql> all = new ArrayList<>();

  Conditions(QueryParameters query) {
    this.query = query;
  }

  /** Applies {@code from} and {@code to} to a column of days or instants. */
  Conditions period(String column) {
    CommonParameters.day(query, CommonParameters.FROM)
        .ifPresent(day -> all.add(Sql.of(column + " >= ?", day.toString())));
    CommonParameters.day(query, CommonParameters.TO)
        .ifPresent(day -> all.add(Sql.of(column + " < ?", day.plusDays(1).toString())));
    return this;
  }

  <E extends Enum<E>> Conditions choice(String name, String column, Class<E> type) {
    return among(
        column,
        query
            .many(name, text -> CommonParameters.choice(type, text), CommonParameters.choices(type))
            .stream()
            .map(Enum::name)
            .toList());
  }

  Conditions equal(String name, String column) {
    query.one(name).ifPresent(value -> all.add(Sql.of(column + " = ?", value)));
    return this;
  }

  Conditions among(String name, String column) {
    return among(column, query.many(name));
  }

  private Conditions among(String column, List<String> values) {
    if (!values.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
      all.add(Sql.of(column + " IN (" + marks + ")", values.toArray()));
    }
    return this;
  }

  /** Each word of {@code q} must occur in one of the columns. */
  Conditions words(ViewQueries views, String... columns) {
    for (String word : CommonParameters.words(query)) {
      List<Sql> anywhere = new ArrayList<>();
      for (String column : columns) {
        anywhere.add(views.contains(column, word));
      }
      all.add(Sql.any(anywhere));
    }
    return this;
  }

  Sql all() {
    return Sql.all(all);
  }
}
