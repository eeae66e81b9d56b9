package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.database.Database.Credentials;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.TestWriter;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDatabaseTest {
  @RegisterExtension static final PostgresServer POSTGRES = new PostgresServer();

  @Test
  void takesUserAndPasswordFromOutsideTheUrl() throws Exception {
    // Given
    String url = "jdbc:postgresql://localhost:%d/postgres".formatted(POSTGRES.port());
    Credentials credentials = new Credentials(Optional.of("postgres"), Optional.of("any"));

    // When
    try (Connection connection = Database.of(url, credentials).openToWrite()) {
      // Then
      assertThat(connection.getMetaData().getUserName()).isEqualTo("postgres");
    }
  }

  @Test
  void prefersTheUserOfTheUrl() throws Exception {
    // Given
    String url = "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(POSTGRES.port());
    Credentials credentials = Credentials.of(Map.of(Credentials.USER_VARIABLE, "nobody"));

    // When
    try (Connection connection = Database.of(url, credentials).openToWrite()) {
      // Then
      assertThat(connection.getMetaData().getUserName()).isEqualTo("postgres");
    }
  }

  @Test
  void describesTheViewsInTheDatabase() throws Exception {
    // Given
    TestPostgres postgres = POSTGRES.create();
    try (TestWriter writer = new TestWriter(postgres.database())) {
      writer.claim();
    }

    // When
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet comment =
            statement.executeQuery("SELECT obj_description('actor_days'::regclass)")) {
      comment.next();

      // Then
      assertThat(comment.getString(1))
          .isEqualTo("What each actor said in the articles of one day.");
    }
  }

  @Test
  void isTheSameForEveryUserAndAddressAndAnotherThanItsNeighbour() throws Exception {
    TestPostgres postgres = POSTGRES.create();
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE plain_" + postgres.name() + " LOGIN");
    }
    String address = "jdbc:postgresql://127.0.0.1:%d/".formatted(POSTGRES.port());

    assertThat(identity(postgres.database()))
        .isEqualTo(
            identity(
                Database.of(
                    address + postgres.name() + "?user=plain_" + postgres.name(),
                    Credentials.NONE)))
        .isNotEqualTo(identity(POSTGRES.create().database()));
  }

  private static String identity(Database database) throws SQLException {
    try (Connection connection = database.openToRead()) {
      return database.identity(connection).orElseThrow();
    }
  }

  @Test
  void waitsForAServerThatDoesNotAnswer() {
    Database database =
        Database.of("jdbc:postgresql://localhost:1/news?password=hunter2", Credentials.NONE);

    assertThatThrownBy(() -> new Views(database).tables())
        .isInstanceOf(OutageException.class)
        .hasMessageStartingWith("PostgreSQL database news at localhost:1: ")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void doesNotWaitForADatabaseThatIsNotThere() {
    Database database =
        Database.of(
            "jdbc:postgresql://localhost:%d/elsewhere?user=postgres".formatted(POSTGRES.port()),
            Credentials.NONE);

    assertThatThrownBy(() -> new Views(database).tables())
        .isInstanceOf(OnRecordException.class)
        .isNotInstanceOf(OutageException.class)
        .hasMessageContaining("\"elsewhere\" does not exist");
  }
}
