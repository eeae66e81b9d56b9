package dev.onrecord.consumer.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition is in the views, and which writer owns it. A writer claims its partitions
 * before it writes. The last to claim a partition owns it, and its previous owner cannot commit any
 * more.
 */
public final class PartitionOwnership {
  private static final String CLAIM =
      """
      INSERT INTO onrecord_offsets (topic, partition_id, next_offset, owner) VALUES (?, ?, ?, ?)
      ON CONFLICT (topic, partition_id) DO UPDATE SET owner = excluded.owner""";
  private static final String ADVANCE =
      """
      UPDATE onrecord_offsets SET next_offset = ?
      WHERE topic = ? AND partition_id = ? AND owner = ? AND next_offset IN (?, ?)""";
  private static final Sql READ =
      Sql.of("SELECT topic, partition_id, next_offset FROM onrecord_offsets");

  private final String owner;
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  /**
   * @param owner a name that no other writer has
   */
  public PartitionOwnership(String owner) {
    this.owner = owner;
  }

  /**
   * Takes over partitions. Waits for a running transaction of their previous owner.
   *
   * @param beginnings where a partition that was never read begins
   * @return the next offset to read of each
   */
  public Map<TopicPartition, Long> claim(
      Connection connection, NavigableMap<TopicPartition, Long> beginnings) throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      for (Map.Entry<TopicPartition, Long> beginning : beginnings.entrySet()) {
        TopicPartition partition = beginning.getKey();
        Sql.bind(claim, partition.topic(), partition.partition(), beginning.getValue(), owner);
        claim.addBatch();
      }
      claim.executeBatch();
    }
    Map<TopicPartition, Long> next = nextOffsets(connection);
    next.keySet().retainAll(beginnings.keySet());
    committed.putAll(next);
    return next;
  }

  /**
   * Moves partitions on. Must come first in a transaction: it keeps others from claiming them
   * before the transaction ends.
   *
   * <p>The database must be where the last commit left it. One that was restored, or a standby that
   * took over without the last transactions, lacks rows that will not be fetched again. It may also
   * be where this call takes it: the answer to an earlier commit may have been lost.
   *
   * @throws FencedException if another writer owns one of them, or the database went back
   */
  public void advance(Connection connection, NavigableMap<TopicPartition, Long> nextOffsets)
      throws SQLException {
    try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
      for (Map.Entry<TopicPartition, Long> next : nextOffsets.entrySet()) {
        TopicPartition partition = next.getKey();
        Sql.bind(
            advance,
            next.getValue(),
            partition.topic(),
            partition.partition(),
            owner,
            committed.getOrDefault(partition, next.getValue()),
            next.getValue());
        if (advance.executeUpdate() == 0) {
          throw new FencedException(partition);
        }
      }
    }
  }

  /** Remembers what was committed. */
  public void committed(Map<TopicPartition, Long> nextOffsets) {
    committed.putAll(nextOffsets);
  }

  /** The next offset of every partition that was ever claimed. */
  public static Map<TopicPartition, Long> nextOffsets(Connection connection) throws SQLException {
    Map<TopicPartition, Long> next = new HashMap<>();
    READ.rows(
        connection,
        row -> next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
    return next;
  }
}
