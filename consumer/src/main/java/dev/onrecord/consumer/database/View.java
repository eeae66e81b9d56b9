package dev.onrecord.consumer.database;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tables that the pipeline is for: their names, columns and order of reading. They are public;
 * everything else in the database is internal.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are those of List.of.
public enum View {
  ARTICLES(
      List.of("article_id"),
      List.of(
          "published",
          "revision",
          "title",
          "source",
          "publisher",
          "language",
          "body",
          "statements",
          "entities"),
      "published, article_id"),
  STATEMENTS(
      List.of("statement_id"),
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
      "published, article_id, content_start, statement_id"),
  ACTOR_COUNTS(
      List.of("actor_id"),
      List.of(
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
      "statements DESC, thoughts DESC, actor_id"),
  ACTOR_DAYS(
      List.of("actor_id", "day"),
      List.of("statements", "direct", "mixed", "indirect", "thoughts"),
      "day, actor_id"),
  ENTITY_COUNTS(
      List.of("entity_id"),
      List.of("entity_name", "entity_type", "mentions", "articles"),
      "mentions DESC, entity_id");

  private final List<String> keyColumns;
  private final List<String> valueColumns;
  private final String order;

  View(List<String> keyColumns, List<String> valueColumns, String order) {
    this.keyColumns = keyColumns;
    this.valueColumns = valueColumns;
    this.order = order;
  }

  /** The table's name: {@code actor_counts}. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns, the key's first. */
  public List<String> columns() {
    return Stream.concat(keyColumns.stream(), valueColumns.stream()).toList();
  }

  public List<String> keyColumns() {
    return keyColumns;
  }

  public List<String> valueColumns() {
    return valueColumns;
  }

  /** The columns to sort by, so that equal tables are read in equal order. */
  public String order() {
    return order;
  }
}
