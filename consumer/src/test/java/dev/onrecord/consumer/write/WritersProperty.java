package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.FencedException;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.kafka.common.TopicPartition;

/**
 * Two writers over three partitions, which take partitions from each other, crash and repeat
 * themselves in any order. Whatever they do, the views are the newest records up to the offsets
 * that the database holds.
 */
final class WritersProperty implements AutoCloseable {
  private static final int PARTITIONS = 3;
  private static final int RECORDS = 12;
  private static final int WRITERS = 2;
  private static final TopicIdentities IDENTITIES =
      new TopicIdentities("cluster", Map.of(BatchSplitProperty.PARTITION.topic(), "id"));

  /** What a writer does next. */
  enum Act {
    CLAIM,
    WRITE,
    /** Its commit is done, but it does not hear so. */
    WRITE_TWICE,
    /** It is gone after its commit, with all it knew. */
    WRITE_AND_CRASH,
    CRASH
  }

  /**
   * @param records how many of each partition a batch takes
   */
  record Turn(int writer, Act act, Set<Integer> partitions, int records) {}

  /**
   * @param log the records of each partition, all of them there from the start
   */
  record History(List<List<Optional<Long>>> log, List<Turn> turns) {}

  /** One run of a writer: until it crashes. */
  private static final class Writer {
    private final ViewsStore store;
    private final Map<Integer, Long> next = new HashMap<>();

    Writer(Database database) {
      store = new ViewsStore(database);
    }
  }

  private final TestDatabase database;
  private final History history;
  private final Writer[] writers = new Writer[WRITERS];
  private final Map<Integer, Writer> owners = new HashMap<>();
  private final long[] committed = new long[PARTITIONS];

  WritersProperty(TestDatabase database, History history) {
    this.database = database;
    this.history = history;
    for (int i = 0; i < WRITERS; i++) {
      writers[i] = new Writer(database.database());
    }
  }

  static Arbitrary<History> histories() {
    Arbitrary<Optional<Long>> values = Arbitraries.longs().between(1, 1000).optional();
    Arbitrary<Turn> turns =
        Combinators.combine(
                Arbitraries.integers().between(0, WRITERS - 1),
                Arbitraries.of(Act.class),
                Arbitraries.integers().between(0, PARTITIONS - 1).set().ofMinSize(1),
                Arbitraries.integers().between(0, 4))
            .as(Turn::new);
    return Combinators.combine(
            values.list().ofSize(RECORDS).list().ofSize(PARTITIONS), turns.list().ofMaxSize(20))
        .as(History::new);
  }

  /** Plays the history, then has one writer do what is left. */
  void check() {
    play(new Turn(0, Act.CLAIM, Set.of(0), 0)); // The first writer makes the tables.
    history.turns().forEach(this::play);
    assertThat(rows()).as("rows up to the committed offsets").isEqualTo(expected(committed));

    Set<Integer> all = Set.of(0, 1, 2);
    play(new Turn(0, Act.CLAIM, all, 0));
    play(new Turn(0, Act.WRITE, all, RECORDS));
    assertThat(rows()).isEqualTo(expected(new long[] {RECORDS, RECORDS, RECORDS}));
  }

  private void play(Turn turn) {
    Writer writer = writers[turn.writer()];
    switch (turn.act()) {
      case CLAIM -> claim(writer, turn.partitions());
      case WRITE -> write(writer, turn, 1);
      case WRITE_TWICE -> write(writer, turn, 2);
      case WRITE_AND_CRASH -> {
        write(writer, turn, 1);
        crash(turn.writer());
      }
      case CRASH -> crash(turn.writer());
    }
  }

  private void claim(Writer writer, Set<Integer> partitions) {
    NavigableMap<TopicPartition, Long> beginnings = new TreeMap<>(Batch.BY_TOPIC_AND_NUMBER);
    partitions.forEach(number -> beginnings.put(partition(number), 0L));
    Map<TopicPartition, Long> next = writer.store.claim(IDENTITIES, beginnings);
    for (int number : partitions) {
      assertThat(next).containsEntry(partition(number), committed[number]);
      writer.next.put(number, committed[number]);
      owners.put(number, writer);
    }
  }

  /** Writes what the writer believes to own; fenced if one of these is another's by now. */
  private void write(Writer writer, Turn turn, int times) {
    Set<Integer> believed = new TreeSet<>(turn.partitions());
    believed.retainAll(writer.next.keySet());
    if (believed.isEmpty()) {
      return;
    }
    Batch batch = new Batch();
    Map<Integer, Long> next = new HashMap<>();
    for (int number : believed) {
      long from = writer.next.get(number);
      long to = Math.min(RECORDS, from + turn.records());
      for (long offset = from; offset < to; offset++) {
        batch.add(change(number, offset));
      }
      batch.next(partition(number), to);
      next.put(number, to);
    }
    if (believed.stream().anyMatch(number -> owners.get(number) != writer)) {
      assertThatThrownBy(() -> writer.store.write(batch)).isInstanceOf(FencedException.class);
      writer.next.keySet().removeIf(number -> owners.get(number) != writer);
      return;
    }
    for (int i = 0; i < times; i++) {
      writer.store.write(batch);
    }
    writer.next.putAll(next);
    next.forEach((number, offset) -> committed[number] = offset);
  }

  private void crash(int writer) {
    writers[writer].store.close();
    writers[writer] = new Writer(database.database());
  }

  private RowChange change(int partition, long offset) {
    Optional<Long> mentions = value(partition, offset);
    return new RowChange(
        View.ENTITY_COUNTS,
        List.of(key(partition, offset)),
        mentions.map(count -> List.of("Name", "PLACE", count, 1L)));
  }

  private Optional<Long> value(int partition, long offset) {
    return history.log().get(partition).get((int) offset);
  }

  /** A key has one partition, and comes again there. */
  private static String key(int partition, long offset) {
    return "p" + partition + "-" + offset % 4;
  }

  private static TopicPartition partition(int number) {
    return new TopicPartition(BatchSplitProperty.PARTITION.topic(), number);
  }

  private Map<String, Long> expected(long[] until) {
    Map<String, Long> newest = new TreeMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      for (long offset = 0; offset < until[partition]; offset++) {
        String key = key(partition, offset);
        value(partition, offset)
            .ifPresentOrElse(count -> newest.put(key, count), () -> newest.remove(key));
      }
    }
    return newest;
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    database
        .rows(View.ENTITY_COUNTS)
        .forEach(row -> rows.put((String) row.get(0), (Long) row.get(3)));
    return rows;
  }

  @Override
  public void close() {
    for (Writer writer : writers) {
      writer.store.close();
    }
  }
}
