package dev.onrecord.consumer.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition is in the views, and which writer may go on. A writer claims its
 * partitions before it writes; the last to claim owns them, and the one before can commit nothing
 * more.
 */
public final class Claims {
  private static final String CLAIM =
      """
      INSERT INTO onrecord_offsets (topic, partition_id, next_offset, owner) VALUES (?, ?, ?, ?)
      ON CONFLICT (topic, partition_id) DO UPDATE SET owner = excluded.owner""";
  private static final String ADVANCE =
      """
      UPDATE onrecord_offsets SET next_offset = ?
      WHERE topic = ? AND partition_id = ? AND owner = ? AND next_offset IN (?, ?)""";
  private static final String READ =
      "SELECT topic, partition_id, next_offset FROM onrecord_offsets";

  private final String owner;
  private final Map<TopicPartition, Long> written = new HashMap<>();

  /**
   * @param owner what no other writer is called
   */
  public Claims(String owner) {
    this.owner = owner;
  }

  /**
   * Takes over partitions, waiting for a transaction of the writer before.
   *
   * @param beginnings where a partition that was never read begins
   * @return where to go on
   */
  public Map<TopicPartition, Long> take(
      Connection connection, NavigableMap<TopicPartition, Long> beginnings) throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      for (Map.Entry<TopicPartition, Long> beginning : beginnings.entrySet()) {
        claim.setString(1, beginning.getKey().topic());
        claim.setInt(2, beginning.getKey().partition());
        claim.setLong(3, beginning.getValue());
        claim.setString(4, owner);
        claim.addBatch();
      }
      claim.executeBatch();
    }
    Map<TopicPartition, Long> next = read(connection);
    next.keySet().retainAll(beginnings.keySet());
    written.putAll(next);
    return next;
  }

  /**
   * Moves partitions on. Comes first in a transaction: it keeps others from claiming them before
   * the transaction ends.
   *
   * <p>The database must be where it was left: one that was restored, or a standby that took over
   * without the last transactions, lacks rows that will not be fetched again. It may also be where
   * it goes: nobody may have heard of the commit.
   *
   * @throws FencedException if another writer owns one of them, or the database went back
   */
  public void advance(Connection connection, NavigableMap<TopicPartition, Long> nextOffsets)
      throws SQLException {
    try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
      for (Map.Entry<TopicPartition, Long> next : nextOffsets.entrySet()) {
        TopicPartition partition = next.getKey();
        advance.setLong(1, next.getValue());
        advance.setString(2, partition.topic());
        advance.setInt(3, partition.partition());
        advance.setString(4, owner);
        advance.setLong(5, written.getOrDefault(partition, next.getValue()));
        advance.setLong(6, next.getValue());
        if (advance.executeUpdate() == 0) {
          throw new FencedException(partition);
        }
      }
    }
  }

  /** Remembers what was committed. */
  public void advanced(Map<TopicPartition, Long> nextOffsets) {
    written.putAll(nextOffsets);
  }

  /** All partitions that were ever claimed. */
  public static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
    Map<TopicPartition, Long> next = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        next.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    return next;
  }
}
