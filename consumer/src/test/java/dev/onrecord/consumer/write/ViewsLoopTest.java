package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.database.TestSqlite;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.BrokerWatch;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsLoopTest {
  private static final Topics TOPICS = Topics.withPrefix("t.");
  private static final TopicPartition ENTITIES =
      new TopicPartition(TOPICS.entityCounts().name(), 0);
  private static final TopicIdentities IDENTITIES =
      new TopicIdentities("cluster", Map.of(ENTITIES.topic(), "id"));
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final ViewsMetrics metrics =
      new ViewsMetrics(meters, Clock.fixed(NOON, ZoneOffset.UTC), List.of(ENTITIES.topic()));
  private final ViewsHealth health = new ViewsHealth();
  private TinyRegistry registry;
  private TestSqlite testDatabase;
  private Views views;
  private AvroSerdes serdes;
  private ViewsStore store;
  private ViewsLoop loop;

  /** Something done between two polls, as soon as its condition holds. */
  private record Step(BooleanSupplier condition, Action action) {}

  private interface Action {
    void run() throws Exception;
  }

  @BeforeEach
  void open() throws Exception {
    registry = new TinyRegistry();
    testDatabase = new TestSqlite(folder.resolve("views.db"));
    views = new Views(testDatabase.database());
    store = new ViewsStore(testDatabase.database());
    serdes = new AvroSerdes(ClusterSettings.of("nowhere:1", registry.url()));
    loop =
        new ViewsLoop(
            consumer,
            new BrokerWatch(consumer, "nowhere:1", metrics.outage()),
            metrics.outage(),
            new ViewsSink(() -> IDENTITIES, new Decoder(TOPICS, serdes), store, metrics),
            health);
    consumer.updateBeginningOffsets(Map.of(ENTITIES, 0L));
  }

  @AfterEach
  void close() {
    store.close();
    registry.close();
  }

  @Test
  void writesWhatItFetches() {
    // Given
    first(this::assign);
    then(this::isReading, () -> fetch(0, "kyiv", 1));
    then(() -> written() == 1, () -> fetch(1, "kyiv", 2));
    then(() -> written() == 2, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).containsExactly(List.of("kyiv", "John Kirby", "PERSON", 2L, 1L));
  }

  @Test
  void deletesTheRowOfANullValue() {
    // Given
    first(this::assign);
    then(this::isReading, () -> fetch(0, "kyiv", 1));
    then(() -> written() == 1, () -> fetch(1, "kyiv", (byte[]) null));
    then(() -> written() == 2, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).isEmpty();
  }

  @Test
  void goesOnFromTheOffsetsOfTheDatabase() {
    // Given
    try (ViewsStore predecessor = new ViewsStore(testDatabase.database())) {
      predecessor.claim(IDENTITIES, beginning());
      predecessor.write(new Batch().next(ENTITIES, 5));
    }
    first(this::assign);
    then(this::isReading, () -> {});

    // When
    run();

    // Then
    assertThat(consumer.position(ENTITIES)).isEqualTo(5);
  }

  @Test
  void stopsWhenItsFileWasDeleted() {
    first(this::assign);
    then(this::isReading, () -> Files.delete(testDatabase.file()));
    then(() -> false, () -> {});

    assertThatThrownBy(this::run)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("views.db was deleted or replaced");
  }

  @Test
  void stopsWhenAnotherFileTookThePlaceOfItsOwn() {
    first(this::assign);
    then(
        this::isReading,
        () -> {
          Path other = Files.createFile(folder.resolve("other.db"));
          Files.move(other, testDatabase.file(), StandardCopyOption.REPLACE_EXISTING);
        });
    then(() -> false, () -> {});

    assertThatThrownBy(this::run)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("views.db was deleted or replaced");
  }

  @Test
  void holdsWhatItFetchedWhileTheDatabaseIsAway() {
    // Given
    Deque<AutoCloseable> outage = new ArrayDeque<>();
    first(this::assign);
    then(
        this::isReading,
        () -> {
          outage.add(testDatabase.broken());
          fetch(0, "kyiv", 1);
        });
    then(this::isPaused, () -> outage.remove().close());
    then(this::isReading, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).hasSize(1);
  }

  @Test
  void holdsWhatItFetchedWhileTheRegistryIsAway() {
    // Given
    first(this::assign);
    then(
        this::isReading,
        () -> {
          fetch(0, "kyiv", 1);
          registry.setDown(true);
        });
    then(this::isPaused, () -> registry.setDown(false));
    then(this::isReading, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).hasSize(1);
  }

  @Test
  void dropsWhatItHoldsOfAPartitionThatIsAnothersNow() {
    // Given
    first(this::assign);
    then(
        this::isReading,
        () -> {
          fetch(0, "kyiv", 1);
          registry.setDown(true);
        });
    then(this::isPaused, () -> consumer.rebalance(List.of()));
    then(
        () -> consumer.assignment().isEmpty(),
        () -> {
          registry.setDown(false);
          assign();
        });
    then(this::isReading, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).isEmpty();
    assertThat(written()).isZero();
  }

  @Test
  void joinsAgainAfterAnotherWriterTookOver() {
    // Given
    first(this::assign);
    then(
        this::isReading,
        () -> {
          try (ViewsStore other = new ViewsStore(testDatabase.database())) {
            other.claim(IDENTITIES, beginning());
          }
          fetch(0, "kyiv", 1);
        });
    then(
        () -> consumer.assignment().isEmpty(),
        () -> {
          assertThat(rows()).isEmpty();
          assign();
        });
    then(this::isReading, () -> fetch(0, "kyiv", 1));
    then(() -> written() == 1, () -> {});

    // When
    run();

    // Then
    assertThat(rows()).hasSize(1);
  }

  @Test
  void isReadyWhileItReadsAndSaysWhyItIsNot() {
    // Given
    List<Optional<String>> answers = new ArrayList<>();
    answers.add(health.whyNotReady());
    first(this::assign);
    then(
        () -> health.whyNotReady().isEmpty(),
        () -> {
          fetch(0, "kyiv", 1);
          registry.setDown(true);
        });
    then(
        () -> health.whyNotReady().isPresent(),
        () -> {
          answers.add(health.whyNotReady());
          registry.setDown(false);
        });
    then(() -> health.whyNotReady().isEmpty(), () -> consumer.rebalance(List.of()));
    then(() -> health.whyNotReady().isPresent(), () -> answers.add(health.whyNotReady()));

    // When
    run();

    // Then
    assertThat(answers.get(0))
        .hasValueSatisfying(why -> assertThat(why).contains("topics and schemas"));
    assertThat(answers.get(1)).hasValueSatisfying(why -> assertThat(why).contains("registry"));
    assertThat(answers.get(2)).hasValueSatisfying(why -> assertThat(why).contains("no partition"));
    assertThat(health.whyNotAlive()).isEmpty();
    assertThat(
            meters
                .get("onrecord.retries")
                .tags("part", "views", "of", "registry")
                .counter()
                .count())
        .isPositive();
  }

  @Test
  void measuresHowLongARecordWasOnItsWayWhereItSaysWhenItBegan() {
    // Given
    first(this::assign);
    then(
        this::isReading,
        () -> {
          fetch(0, "kyiv", 1);
          fetch(1, "lviv", NOON.minusMillis(120));
          fetch(2, "odesa", NOON.plusSeconds(5));
          fetch(3, "kharkiv", Instant.parse("0001-01-01T00:00:00Z"));
        });
    then(() -> written() == 4, () -> {});

    // When
    run();

    // Then
    Timer latency = meters.get("onrecord.views.latency").tag("topic", ENTITIES.topic()).timer();
    assertThat(latency.count()).isEqualTo(3);
    assertThat(latency.totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(120.0 + Duration.ofDays(1).toMillis());
    assertThat(meters.get("onrecord.views.rows").tag("view", "entity_counts").counter().count())
        .isEqualTo(4);
  }

  @Test
  void stopsAtARecordThatIsNotAvroAndNamesIt() {
    // Given
    first(this::assign);
    then(this::isReading, () -> fetch(0, "kyiv", "not Avro".getBytes(StandardCharsets.UTF_8)));
    then(() -> false, () -> {});

    // Then
    assertThatThrownBy(this::run)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("topic t.entity-counts, partition 0, offset 0")
        .hasMessageContaining("kyiv");
    assertThat(written()).isZero();
  }

  @Test
  void stopsAtOffsetsThatTheTopicDoesNotHave() {
    // Given
    first(this::assign);
    then(
        this::isReading,
        () -> consumer.setPollException(new OffsetOutOfRangeException(Map.of(ENTITIES, 9L))));
    then(() -> false, () -> {});

    // Then
    assertThatThrownBy(this::run)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("t.entity-counts-0=9");
  }

  private void first(Action action) {
    then(() -> true, action);
  }

  private void then(BooleanSupplier condition, Action action) {
    steps.add(new Step(condition, action));
  }

  /** Lets the loop turn until every step was done. */
  private void run() {
    long start = System.nanoTime();
    loop.run(
        () -> {
          if (System.nanoTime() - start > PATIENCE.toNanos()) {
            fail("waited too long; %d steps left", steps.size());
          }
          if (steps.element().condition().getAsBoolean()) {
            perform(steps.remove().action());
          }
          return steps.isEmpty();
        });
  }

  private static void perform(Action action) {
    try {
      action.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void assign() {
    consumer.rebalance(List.of(ENTITIES));
  }

  private boolean isReading() {
    return !consumer.assignment().isEmpty() && consumer.paused().isEmpty();
  }

  private boolean isPaused() {
    return !consumer.paused().isEmpty();
  }

  private long written() {
    return views.offsets().get(ENTITIES);
  }

  private List<List<Object>> rows() {
    return testDatabase.rows(View.ENTITY_COUNTS);
  }

  private static NavigableMap<TopicPartition, Long> beginning() {
    NavigableMap<TopicPartition, Long> beginning = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    beginning.put(ENTITIES, 0L);
    return beginning;
  }

  private void fetch(long offset, String entityId, long mentions) {
    fetch(offset, entityId, bytes(TOPICS.entityCounts(), Samples.entityCounts(entityId, mentions)));
  }

  private void fetch(long offset, String entityId, byte[] value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            ENTITIES.topic(), 0, offset, entityId.getBytes(StandardCharsets.UTF_8), value));
  }

  private void fetch(long offset, String entityId, Instant published) {
    consumer.addRecord(
        new ConsumerRecord<>(
            ENTITIES.topic(),
            0,
            offset,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            entityId.getBytes(StandardCharsets.UTF_8),
            bytes(TOPICS.entityCounts(), Samples.entityCounts(entityId, 1)),
            CloudEvents.at(published),
            Optional.empty()));
  }

  private <V> byte[] bytes(Topic<V> topic, V value) {
    try (Serializer<V> serializer = serdes.serializer(topic)) {
      return serializer.serialize(topic.name(), value);
    }
  }
}
