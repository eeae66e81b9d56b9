package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.database.View;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and deletes the rows of one view. */
final class RowWriter {
  private final String upsert;
  private final String delete;

  RowWriter(View view) {
    upsert =
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
            .formatted(
                view.tableName(),
                String.join(", ", view.columns()),
                String.join(", ", view.columns().stream().map(column -> "?").toList()),
                String.join(", ", view.keyColumns()),
                view.valueColumns().stream()
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", ")));
    delete =
        "DELETE FROM %s WHERE %s"
            .formatted(
                view.tableName(),
                view.keyColumns().stream()
                    .map(column -> column + " = ?")
                    .collect(Collectors.joining(" AND ")));
  }

  void write(Connection connection, Collection<RowChange> changes) throws SQLException {
    try (PreparedStatement upserts = connection.prepareStatement(upsert);
        PreparedStatement deletes = connection.prepareStatement(delete)) {
      for (RowChange change : changes) {
        PreparedStatement statement = change.values().isPresent() ? upserts : deletes;
        Sql.bind(
            statement,
            Stream.concat(change.key().stream(), change.values().stream().flatMap(List::stream))
                .toArray());
        statement.addBatch();
      }
      deletes.executeBatch();
      upserts.executeBatch();
    }
  }
}
