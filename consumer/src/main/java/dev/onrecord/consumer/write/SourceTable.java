package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.OnRecordException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which topics the views were filled from, and refuses to mix in others. */
final class SourceTable {
  private static final String READ = "SELECT topic, topic_id, cluster_id FROM onrecord_topics";
  private static final String INSERT =
      "INSERT INTO onrecord_topics (topic, topic_id, cluster_id) VALUES (?, ?, ?)";

  private final Database database;

  SourceTable(Database database) {
    this.database = database;
  }

  /**
   * @throws OnRecordException if the views were filled from other topics
   */
  void require(Connection connection, Source source) throws SQLException {
    Optional<Source> known = read(connection);
    if (known.isEmpty()) {
      insert(connection, source);
    } else if (!known.get().equals(source)) {
      throw new OnRecordException(difference(known.get(), source));
    }
  }

  private static Optional<Source> read(Connection connection) throws SQLException {
    Map<String, String> topicIds = new HashMap<>();
    String clusterId = null;
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        topicIds.put(rows.getString(1), rows.getString(2));
        clusterId = rows.getString(3);
      }
    }
    return Optional.ofNullable(clusterId).map(id -> new Source(id, topicIds));
  }

  private static void insert(Connection connection, Source source) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Map.Entry<String, String> topic : source.topicIds().entrySet()) {
        statement.setString(1, topic.getKey());
        statement.setString(2, topic.getValue());
        statement.setString(3, source.clusterId());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private String difference(Source known, Source source) {
    String what;
    if (!known.topicIds().keySet().equals(source.topicIds().keySet())) {
      what =
          "%s holds the views of topics %s, not of %s"
              .formatted(
                  database,
                  String.join(", ", known.topicIds().keySet()),
                  String.join(", ", source.topicIds().keySet()));
    } else if (!known.clusterId().equals(source.clusterId())) {
      what =
          "%s holds the views of Kafka cluster %s, not of %s"
              .formatted(database, known.clusterId(), source.clusterId());
    } else {
      what =
          "topic %s was deleted and created again since %s was filled from it"
              .formatted(firstThatDiffers(known, source), database);
    }
    return what
        + ": name another database, or empty this one ('onrecord reset'), and the views are filled anew";
  }

  private static String firstThatDiffers(Source known, Source source) {
    return known.topicIds().keySet().stream()
        .filter(topic -> !known.topicIds().get(topic).equals(source.topicIds().get(topic)))
        .findFirst()
        .orElseThrow();
  }
}
