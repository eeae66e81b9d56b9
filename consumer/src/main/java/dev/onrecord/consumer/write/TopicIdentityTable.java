package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.Sql;
import dev.onrecord.kafka.OnRecordException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table that says which topics the views were filled from, so that no others are mixed in. */
final class TopicIdentityTable {
  private static final Sql READ = Sql.of("SELECT topic, topic_id, cluster_id FROM onrecord_topics");
  private static final String INSERT =
      "INSERT INTO onrecord_topics (topic, topic_id, cluster_id) VALUES (?, ?, ?)";

  private final Database database;

  TopicIdentityTable(Database database) {
    this.database = database;
  }

  /**
   * Notes the topics in empty views.
   *
   * @throws OnRecordException if the views were filled from other topics
   */
  void require(Connection connection, TopicIdentities asked) throws SQLException {
    if (!isFilledFrom(connection, asked)) {
      insert(connection, asked);
    }
  }

  /**
   * Whether the views were filled from these topics; false while they are empty.
   *
   * @throws OnRecordException if the views were filled from other topics
   */
  boolean isFilledFrom(Connection connection, TopicIdentities asked) throws SQLException {
    Optional<TopicIdentities> known = read(connection);
    if (known.isPresent() && !known.get().equals(asked)) {
      throw new OnRecordException(difference(known.get(), asked));
    }
    return known.isPresent();
  }

  private static Optional<TopicIdentities> read(Connection connection) throws SQLException {
    Map<String, String> topicIds = new HashMap<>();
    List<String> clusterIds =
        READ.rows(
            connection,
            row -> {
              topicIds.put(row.getString("topic"), row.getString("topic_id"));
              return row.getString("cluster_id");
            });
    return clusterIds.stream().findFirst().map(id -> new TopicIdentities(id, topicIds));
  }

  private static void insert(Connection connection, TopicIdentities asked) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Map.Entry<String, String> topic : asked.topicIds().entrySet()) {
        Sql.bind(statement, topic.getKey(), topic.getValue(), asked.clusterId());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private String difference(TopicIdentities known, TopicIdentities asked) {
    String what;
    if (!known.topicIds().keySet().equals(asked.topicIds().keySet())) {
      what =
          "%s holds the views of topics %s, not of %s"
              .formatted(
                  database,
                  String.join(", ", known.topicIds().keySet()),
                  String.join(", ", asked.topicIds().keySet()));
    } else if (!known.clusterId().equals(asked.clusterId())) {
      what =
          "%s holds the views of Kafka cluster %s, not of %s"
              .formatted(database, known.clusterId(), asked.clusterId());
    } else {
      what =
          "topic %s was deleted and created again since %s was filled from it"
              .formatted(firstThatDiffers(known, asked), database);
    }
    return what
        + ": name another database, or empty this one ('onrecord reset'), to fill the views again";
  }

  private static String firstThatDiffers(TopicIdentities known, TopicIdentities asked) {
    return known.topicIds().keySet().stream()
        .filter(topic -> !known.topicIds().get(topic).equals(asked.topicIds().get(topic)))
        .findFirst()
        .orElseThrow();
  }
}
