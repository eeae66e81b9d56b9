package dev.onrecord.consumer.database;

import static com.google.common.base.Strings.emptyToNull;

import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.Published;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables that the pipeline is for: the topic each shows, their columns and the order they are
 * read in. Tables and columns are public API; everything else in the database is internal.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are those of List.of, the functions pure.
public enum View {
  ARTICLES(
      Topics::extractions,
      List.of("article_id"),
      List.of(
          new Column<>("published", found -> Published.text(found.getArticle().getPublished())),
          new Column<>("revision", found -> Published.text(found.getArticle().getRevision())),
          new Column<>("title", found -> found.getArticle().getTitle().orElse(null)),
          new Column<>("source", found -> found.getArticle().getSource()),
          new Column<>("publisher", found -> found.getArticle().getPublisher().orElse(null)),
          new Column<>("url", found -> found.getArticle().getUrl().orElse(null)),
          new Column<>("language", found -> found.getArticle().getLanguage()),
          new Column<>("body", found -> found.getArticle().getBody()),
          new Column<>("statements", found -> (long) found.getStatements().size()),
          new Column<>(
              "entities",
              found -> found.getEntities().stream().map(Entity::getId).distinct().count()),
          new Column<>("marks", found -> emptyToNull(String.join(",", found.getMarks())))),
      "published, article_id"),

  STATEMENTS(
      Topics::statements,
      List.of("statement_id"),
      List.of(
          new Column<>("article_id", said -> said.getArticleId()),
          new Column<>("published", said -> Published.text(said.getPublished())),
          new Column<>("actor_id", said -> said.getActorId()),
          new Column<>("actor_name", said -> said.getActorName()),
          new Column<>("actor_type", said -> said.getActorType().name()),
          new Column<>("kind", said -> said.getKind().name()),
          new Column<>("mode", said -> said.getMode().name()),
          new Column<>("speaker", said -> said.getSpeakerText().orElse(null)),
          new Column<>("cue", said -> said.getCueText().orElse(null)),
          new Column<>("content", said -> said.getText()),
          new Column<>("content_start", said -> (long) said.getContent().get(0).getStart()),
          new Column<>(
              "content_end",
              said -> (long) said.getContent().get(said.getContent().size() - 1).getEnd()),
          new Column<>("confidence", said -> said.getConfidence().orElse(null))),
      "published, article_id, content_start, statement_id"),

  ACTOR_COUNTS(
      Topics::actorCounts,
      List.of("actor_id"),
      List.of(
          new Column<>("actor_name", counts -> counts.getActorName()),
          new Column<>("actor_type", counts -> counts.getActorType().name()),
          new Column<>("statements", counts -> counts.getStatements()),
          new Column<>("direct", counts -> counts.getDirect()),
          new Column<>("mixed", counts -> counts.getMixed()),
          new Column<>("indirect", counts -> counts.getIndirect()),
          new Column<>("thoughts", counts -> counts.getThoughts()),
          new Column<>("articles", counts -> counts.getArticles()),
          new Column<>("first_published", counts -> Published.text(counts.getFirstPublished())),
          new Column<>("last_published", counts -> Published.text(counts.getLastPublished()))),
      "statements DESC, thoughts DESC, actor_id"),

  ACTOR_DAYS(
      Topics::actorDays,
      List.of("actor_id", "day"),
      List.of(
          new Column<>("statements", day -> day.getStatements()),
          new Column<>("direct", day -> day.getDirect()),
          new Column<>("mixed", day -> day.getMixed()),
          new Column<>("indirect", day -> day.getIndirect()),
          new Column<>("thoughts", day -> day.getThoughts())),
      "day, actor_id"),

  ENTITY_COUNTS(
      Topics::entityCounts,
      List.of("entity_id"),
      List.of(
          new Column<>("entity_name", counts -> counts.getEntityName()),
          new Column<>("entity_type", counts -> counts.getEntityType().name()),
          new Column<>("mentions", counts -> counts.getMentions()),
          new Column<>("articles", counts -> counts.getArticles())),
      "mentions DESC, entity_id");

  private final Function<Topics, ? extends Topic<?>> topic;
  private final List<String> keyColumns;
  private final List<Column<Object>> valueColumns;
  private final String order;

  @SuppressWarnings("unchecked") // The columns are those of the topic's values.
  <V> View(
      Function<Topics, Topic<V>> topic,
      List<String> keyColumns,
      List<Column<V>> valueColumns,
      String order) {
    this.topic = topic;
    this.keyColumns = keyColumns;
    this.valueColumns = (List<Column<Object>>) (List<?>) valueColumns;
    this.order = order;
  }

  /** The topic that the view shows: one row for each key. */
  public Topic<?> topic(Topics topics) {
    return topic.apply(topics);
  }

  /** The table's name: {@code actor_counts}. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All columns, the key's first. */
  public List<String> columns() {
    return Stream.concat(keyColumns.stream(), valueColumns().stream()).toList();
  }

  /** The columns that hold the record's key. */
  public List<String> keyColumns() {
    return keyColumns;
  }

  /** All other columns. */
  public List<String> valueColumns() {
    return valueColumns.stream().map(Column::name).toList();
  }

  /**
   * What the columns apart from the key's show, in their order: each a String, a Long, a Double or
   * null.
   *
   * @param topicValue a value of the view's topic
   */
  public List<Object> values(Object topicValue) {
    return valueColumns.stream().map(column -> column.value().apply(topicValue)).toList();
  }

  /** The columns to sort by, so that equal tables are read in equal order. */
  public String order() {
    return order;
  }
}
