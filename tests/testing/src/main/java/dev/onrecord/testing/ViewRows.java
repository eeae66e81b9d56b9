package dev.onrecord.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The five views as plain rows, wherever they come from: the oracle, the topics, a database. Ids of
 * statements are left out: they are hashes, and the oracle knows no hash.
 *
 * @param tables for each view the rows, each as {@code column=value} in the order of the columns
 */
public record ViewRows(SortedMap<String, SortedSet<String>> tables) {

  /** The views' names and columns, as the contract gives them; in statements without the id. */
  public static final Map<String, List<String>> COLUMNS =
      Map.of(
          "articles",
              List.of(
                  "article_id",
                  "published",
                  "revision",
                  "title",
                  "source",
                  "publisher",
                  "url",
                  "language",
                  "body",
                  "statements",
                  "entities",
                  "marks"),
          "statements",
              List.of(
                  "article_id",
                  "published",
                  "actor_id",
                  "actor_name",
                  "actor_type",
                  "kind",
                  "mode",
                  "speaker",
                  "cue",
                  "content",
                  "content_start",
                  "content_end",
                  "confidence"),
          "actor_counts",
              List.of(
                  "actor_id",
                  "actor_name",
                  "actor_type",
                  "statements",
                  "direct",
                  "mixed",
                  "indirect",
                  "thoughts",
                  "articles",
                  "first_published",
                  "last_published"),
          "actor_days",
              List.of("actor_id", "day", "statements", "direct", "mixed", "indirect", "thoughts"),
          "entity_counts",
              List.of("entity_id", "entity_name", "entity_type", "mentions", "articles"));

  public static ViewRows empty() {
    SortedMap<String, SortedSet<String>> tables = new TreeMap<>();
    COLUMNS.keySet().forEach(table -> tables.put(table, new TreeSet<>()));
    return new ViewRows(tables);
  }

  /** Adds a row; a row that is there twice is kept twice. */
  public void add(String table, Object... values) {
    List<String> columns = COLUMNS.get(table);
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(table + " has the columns " + columns);
    }
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      row.append(columns.get(i)).append('=').append(values[i]).append("; ");
    }
    String text = row.toString();
    while (!tables.get(table).add(text)) {
      text += "again";
    }
  }

  /** Each row that only one side has, by name of the view. Empty when both are equal. */
  public List<String> differencesTo(ViewRows actual) {
    List<String> differences = new ArrayList<>();
    for (String table : tables.keySet()) {
      missing(tables.get(table), actual.tables.get(table))
          .forEach(row -> differences.add(table + " lacks " + row));
      missing(actual.tables.get(table), tables.get(table))
          .forEach(row -> differences.add(table + " should not have " + row));
    }
    return differences;
  }

  private static Collection<String> missing(SortedSet<String> expected, SortedSet<String> found) {
    return expected.stream().filter(row -> !found.contains(row)).toList();
  }
}
