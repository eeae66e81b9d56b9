package dev.onrecord.consumer.write;

import static dev.onrecord.consumer.Samples.actorCounts;
import static dev.onrecord.consumer.Samples.actorDay;
import static dev.onrecord.consumer.Samples.entityCounts;
import static dev.onrecord.consumer.Samples.extraction;
import static dev.onrecord.consumer.Samples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Streams;
import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.database.FencedException;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.ColumnType;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for either database. */
abstract class ViewsStoreTest {
  private static final TopicPartition STATEMENTS_0 = new TopicPartition("t.statements", 0);
  private static final TopicPartition STATEMENTS_1 = new TopicPartition("t.statements", 1);
  private static final TopicIdentities IDENTITIES =
      new TopicIdentities("cluster", Map.of("t.extractions", "id1", "t.statements", "id2"));

  private TestDatabase testDatabase;
  private ViewsStore store;
  private Views views;

  /** A database that no other test uses. */
  abstract TestDatabase create() throws Exception;

  @BeforeEach
  void open() throws Exception {
    testDatabase = create();
    store = new ViewsStore(testDatabase.database());
    views = new Views(testDatabase.database());
    store.claim(IDENTITIES, beginnings(STATEMENTS_0));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isEmptyAfterAResetAndTakesTheTopicsThatWereCreatedAnew() {
    store.write(new Batch().add(article("a1", Samples.BODY)).next(STATEMENTS_0, 5));
    TopicIdentities recreated =
        new TopicIdentities("cluster", Map.of("t.extractions", "id3", "t.statements", "id4"));
    ViewsReset reset = new ViewsReset(testDatabase.database());

    reset.clear();

    assertThat(reset.contents().orElseThrow().rows().values()).containsOnly(0L);
    assertThat(reset.contents().orElseThrow().topics()).isEmpty();
    assertThat(store.claim(recreated, beginnings(STATEMENTS_0)))
        .isEqualTo(beginnings(STATEMENTS_0));
  }

  @Test
  void isWrittenByNobodyWhoWroteItBeforeAReset() {
    new ViewsReset(testDatabase.database()).clear();
    Batch batch = new Batch().add(article("a1", Samples.BODY)).next(STATEMENTS_0, 5);

    assertThatThrownBy(() -> store.write(batch)).isInstanceOf(FencedException.class);
  }

  @Test
  void tellsBeforeAResetHowMuchIsThere() {
    store.write(new Batch().add(article("a1", Samples.BODY)).next(STATEMENTS_0, 5));

    ViewsReset.Contents contents = new ViewsReset(testDatabase.database()).contents().orElseThrow();

    assertThat(contents.rows()).containsEntry("articles", 1L).containsEntry("statements", 0L);
    assertThat(contents.topics()).containsExactly("t.extractions", "t.statements");
  }

  @Test
  void knowsTheTypesOfTheColumnsOfAnEmptyView() {
    Map<String, ColumnType> types = new HashMap<>();

    views.each(
        List.of(View.STATEMENTS),
        rows ->
            Streams.forEachPair(rows.view().columns().stream(), rows.types().stream(), types::put));

    assertThat(types)
        .containsEntry("content", ColumnType.TEXT)
        .containsEntry("content_end", ColumnType.WHOLE)
        .containsEntry("confidence", ColumnType.REAL);
  }

  @Test
  void showsWhatTheTopicsHold() {
    // Given
    Batch batch =
        new Batch()
            .add(article("a1", Samples.BODY))
            .add(upsert(View.STATEMENTS, "s1", View.STATEMENTS.values(statement("s1", "a1"))))
            .add(upsert(View.ACTOR_COUNTS, "p", View.ACTOR_COUNTS.values(actorCounts("p", 2))))
            .add(
                new RowChange(
                    View.ACTOR_DAYS,
                    List.of("p", "2022-01-24"),
                    Optional.of(View.ACTOR_DAYS.values(actorDay("p", "2022-01-24")))))
            .add(upsert(View.ENTITY_COUNTS, "p", View.ENTITY_COUNTS.values(entityCounts("p", 2))));

    // When
    store.write(batch.next(STATEMENTS_0, 5));

    // Then
    assertThat(views.tables().stream().map(Views.Table::rows))
        .containsExactly(
            List.of(
                Arrays.asList(
                    "a1",
                    "2022-01-24",
                    "2022-01-24T10:00:00Z",
                    "Talks",
                    "talks.txt",
                    null,
                    "https://news.example/talks",
                    "en",
                    Samples.BODY,
                    1L,
                    1L,
                    "CUT,OUT_OF_TIME")),
            List.of(
                List.of(
                    "s1",
                    "a1",
                    "2022-01-24",
                    "person/john-kirby",
                    "John Kirby",
                    "PERSON",
                    "INDIRECT",
                    "SPEECH",
                    "Kirby",
                    "said",
                    "the talks … go on",
                    11L,
                    26L,
                    0.875)),
            List.of(
                List.of(
                    "p",
                    "John Kirby",
                    "PERSON",
                    2L,
                    1L,
                    0L,
                    1L,
                    2L,
                    1L,
                    "2022-01-24",
                    "2022-01-24T10:00:00Z")),
            List.of(List.of("p", "2022-01-24", 2L, 1L, 0L, 1L, 3L)),
            List.of(List.of("p", "John Kirby", "PERSON", 2L, 1L)));
  }

  @Test
  void keepsAConfidenceBesideStatementsWithoutOne() {
    // Given
    Batch batch =
        new Batch()
            .add(upsert(View.STATEMENTS, "s1", View.STATEMENTS.values(judged("s1", null))))
            .add(upsert(View.STATEMENTS, "s2", View.STATEMENTS.values(judged("s2", 1.0))))
            .add(upsert(View.STATEMENTS, "s3", View.STATEMENTS.values(judged("s3", null))))
            .add(upsert(View.STATEMENTS, "s4", View.STATEMENTS.values(judged("s4", 0.001))));

    // When
    store.write(batch.next(STATEMENTS_0, 5));

    // Then
    assertThat(confidences()).containsExactly(null, 1.0, null, 0.001);
  }

  private List<Object> confidences() {
    int last = View.STATEMENTS.columns().indexOf("confidence");
    return testDatabase.rows(View.STATEMENTS).stream().map(row -> row.get(last)).toList();
  }

  private static dev.onrecord.schemas.Statement judged(String id, Double confidence) {
    return dev.onrecord.schemas.Statement.newBuilder(statement(id, "a1"))
        .setConfidence(confidence)
        .build();
  }

  @Test
  void replacesARowByANewerOne() {
    // Given
    store.write(new Batch().add(article("a1", "old")).next(STATEMENTS_0, 1));

    // When
    store.write(new Batch().add(article("a1", "new")).next(STATEMENTS_0, 2));

    // Then
    assertThat(bodies()).containsExactly("new");
  }

  @Test
  void deletesTheRowOfANullValueAndNoOther() {
    // Given
    store.write(
        new Batch().add(article("a1", "one")).add(article("a2", "two")).next(STATEMENTS_0, 2));

    // When
    store.write(new Batch().add(delete(View.ARTICLES, "a1")).next(STATEMENTS_0, 3));

    // Then
    assertThat(bodies()).containsExactly("two");
  }

  @Test
  void takesTheNewestOfARowWithinABatch() {
    // Given
    Batch batch =
        new Batch()
            .add(article("a1", "old"))
            .add(delete(View.ARTICLES, "a1"))
            .add(article("a1", "new"))
            .add(article("a2", "gone"))
            .add(delete(View.ARTICLES, "a2"));

    // When
    store.write(batch.next(STATEMENTS_0, 5));

    // Then
    assertThat(bodies()).containsExactly("new");
  }

  @Test
  void changesNothingWhenABatchIsWrittenAgain() {
    // Given
    Batch batch =
        new Batch()
            .add(article("a1", "one"))
            .add(delete(View.ARTICLES, "a2"))
            .next(STATEMENTS_0, 2);
    store.write(batch);
    List<Views.Table> once = views.tables();

    // When
    store.write(batch);

    // Then
    assertThat(views.tables()).isEqualTo(once);
  }

  @Test
  void tellsTheNextWriterWhereToGoOn() {
    // Given
    store.write(new Batch().add(article("a1", "one")).next(STATEMENTS_0, 7));

    // When
    Map<TopicPartition, Long> next;
    try (ViewsStore successor = new ViewsStore(testDatabase.database())) {
      next = successor.claim(IDENTITIES, beginnings(STATEMENTS_0, STATEMENTS_1));
    }

    // Then
    assertThat(next).containsOnly(Map.entry(STATEMENTS_0, 7L), Map.entry(STATEMENTS_1, 0L));
  }

  @Test
  void keepsAWriterWhosePartitionWasTakenOverFromWriting() {
    // Given
    store.write(new Batch().add(article("a1", "mine")).next(STATEMENTS_0, 1));
    try (ViewsStore successor = new ViewsStore(testDatabase.database())) {
      successor.claim(IDENTITIES, beginnings(STATEMENTS_0));
    }

    // When
    Batch late = new Batch().add(article("a1", "zombie's")).next(STATEMENTS_0, 2);

    // Then
    assertThatThrownBy(() -> store.write(late))
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("t.statements-0");
    assertThat(bodies()).containsExactly("mine");
    assertThat(views.offsets()).containsExactly(Map.entry(STATEMENTS_0, 1L));
  }

  @Test
  void writesNothingIntoADatabaseThatWentBack() throws Exception {
    // Given
    store.write(new Batch().add(article("a1", "one")).next(STATEMENTS_0, 1));
    store.write(new Batch().add(article("a2", "two")).next(STATEMENTS_0, 2));
    execute("DELETE FROM articles WHERE article_id = 'a2'");
    execute("UPDATE onrecord_offsets SET next_offset = 1");

    // When
    Batch next = new Batch().add(article("a3", "three")).next(STATEMENTS_0, 3);

    // Then
    assertThatThrownBy(() -> store.write(next)).isInstanceOf(FencedException.class);
    assertThat(store.claim(IDENTITIES, beginnings(STATEMENTS_0))).containsEntry(STATEMENTS_0, 1L);
  }

  @Test
  void writesABatchAgainWhoseCommitNobodyHeardOf() throws Exception {
    // Given
    store.write(new Batch().next(STATEMENTS_0, 1));
    execute("UPDATE onrecord_offsets SET next_offset = 2");

    // When
    store.write(new Batch().add(article("a2", "two")).next(STATEMENTS_0, 2));

    // Then
    assertThat(bodies()).containsExactly("two");
  }

  @Test
  void writesNeitherRowsNorOffsetsWhenOneRowIsRefused() {
    // Given
    store.write(new Batch().add(article("a1", "whole")).next(STATEMENTS_0, 1));
    Batch half =
        new Batch()
            .add(article("a1", "half"))
            .add(upsert(View.ENTITY_COUNTS, "e", Arrays.asList(null, "PERSON", 1L, 1L)))
            .next(STATEMENTS_0, 3);

    // When
    assertThatThrownBy(() -> store.write(half))
        .isInstanceOf(OnRecordException.class)
        .isNotInstanceOf(OutageException.class)
        .hasMessageStartingWith(testDatabase.database().toString())
        .hasMessageContaining("entity_name");

    // Then
    assertThat(bodies()).containsExactly("whole");
    assertThat(views.offsets()).containsExactly(Map.entry(STATEMENTS_0, 1L));
  }

  @Test
  void writesTheSameBatchAfterAnOutage() throws Exception {
    // Given
    Batch batch = new Batch().add(article("a1", "one")).next(STATEMENTS_0, 1);
    try (AutoCloseable outage = testDatabase.broken()) {
      assertThat(outage).isNotNull();
      assertThatThrownBy(() -> store.write(batch))
          .isInstanceOf(OutageException.class)
          .hasMessageStartingWith(testDatabase.database().toString());
    }

    // When
    store.write(batch);

    // Then
    assertThat(bodies()).containsExactly("one");
    assertThat(views.offsets()).containsExactly(Map.entry(STATEMENTS_0, 1L));
  }

  @Test
  void writesTextWithNulReadably() {
    // When
    store.write(new Batch().add(article("a\0", "b\0c")).next(STATEMENTS_0, 1));

    // Then
    assertThat(bodies()).containsExactly("b\uFFFDc");
  }

  @Test
  void ordersTextByCodePointInEitherDatabase() {
    // When
    store.write(
        new Batch()
            .add(article("b", "3"))
            .add(article("É", "5"))
            .add(article("B", "2"))
            .add(article("_", "4"))
            .add(article("-", "1"))
            .next(STATEMENTS_0, 5));

    // Then
    assertThat(bodies()).containsExactly("1", "2", "4", "3", "5");
  }

  @Test
  void refusesTheTopicsOfAnotherCluster() {
    TopicIdentities other = new TopicIdentities("elsewhere", IDENTITIES.topicIds());

    assertThatThrownBy(() -> store.claim(other, beginnings(STATEMENTS_0)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("Kafka cluster cluster, not of elsewhere");
  }

  @Test
  void refusesTopicsOfAnotherPrefix() {
    TopicIdentities other =
        new TopicIdentities("cluster", Map.of("x.extractions", "id1", "x.statements", "id2"));

    assertThatThrownBy(() -> store.claim(other, beginnings(STATEMENTS_0)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("t.statements, not of x.extractions");
  }

  @Test
  void refusesATopicThatWasCreatedAgain() {
    TopicIdentities other =
        new TopicIdentities("cluster", Map.of("t.extractions", "id1", "t.statements", "id3"));

    assertThatThrownBy(() -> store.claim(other, beginnings(STATEMENTS_0)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("topic t.statements was deleted and created again");
  }

  @Test
  void refusesTablesOfANewerRelease() throws Exception {
    // Given
    execute("INSERT INTO onrecord_schema VALUES (99)");

    // When
    try (ViewsStore older = new ViewsStore(testDatabase.database())) {
      // Then
      assertThatThrownBy(() -> older.claim(IDENTITIES, beginnings(STATEMENTS_0)))
          .isInstanceOf(OnRecordException.class)
          .hasMessageContaining("newer On Record");
    }
  }

  @Test
  void saysHowMuchIsMissingUntilItHasCaughtUp() throws Exception {
    // Given
    store.write(new Batch().next(STATEMENTS_0, 7));

    // When
    Map<TopicPartition, Long> missing =
        views.awaitCaughtUp(Map.of(STATEMENTS_0, 7L, STATEMENTS_1, 2L), Duration.ofMillis(1));

    // Then
    assertThat(missing).containsOnly(Map.entry(STATEMENTS_1, 2L));
  }

  private void execute(String command) throws Exception {
    try (Connection connection = testDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private List<Object> bodies() {
    int body = View.ARTICLES.columns().indexOf("body");
    return testDatabase.rows(View.ARTICLES).stream().map(row -> row.get(body)).toList();
  }

  private static NavigableMap<TopicPartition, Long> beginnings(TopicPartition... partitions) {
    NavigableMap<TopicPartition, Long> beginnings = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    for (TopicPartition partition : partitions) {
      beginnings.put(partition, 0L);
    }
    return beginnings;
  }

  private static RowChange article(String id, String body) {
    return upsert(View.ARTICLES, id, View.ARTICLES.values(extraction(id, body)));
  }

  private static RowChange upsert(View view, String key, List<Object> values) {
    return new RowChange(view, List.of(key), Optional.of(values));
  }

  private static RowChange delete(View view, String key) {
    return new RowChange(view, List.of(key), Optional.empty());
  }
}
