package dev.onrecord.consumer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.database.Database.Credentials;
import dev.onrecord.kafka.OnRecordException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @Test
  void namesAPostgresDatabaseWithoutUserAndPassword() {
    Database database =
        Database.of(
            "jdbc:postgresql://db.example:5433/news?user=ann&password=hunter2", Credentials.NONE);

    assertThat(database).hasToString("PostgreSQL database news at db.example:5433");
  }

  @Test
  void namesASqliteDatabaseByItsFile() {
    Database database = Database.of("jdbc:sqlite:a/b.db?cache=shared", Credentials.NONE);

    assertThat(database).hasToString("SQLite database a/b.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://ann:hunter2@db.example/news",
        "jdbc:postgresql://ann:hunter2@db.example:5432/news",
        "jdbc:postgresql://ann:hun/ter2@db.example/news",
        "jdbc:postgresql:ann:hunter2@db.example/news",
        "postgresql://ann:hunter2@db.example/news",
        "jdbc:mysql://db.example/news?password=hunter2"
      })
  void refusesAnUrlItCannotReadWithoutQuotingIt(String url) {
    assertThatThrownBy(() -> Database.of(url, Credentials.NONE))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("ter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://a.example,b.example:5433/news",
        "jdbc:postgresql://[::1]:5433/news?password=a@b/c:d",
        "jdbc:postgresql://localhost/news",
        "jdbc:postgresql:news"
      })
  void takesWhatTheDriverTakes(String url) {
    assertThat(Database.of(url, Credentials.NONE).toString())
        .startsWith("PostgreSQL database news at ");
  }

  @Test
  void refusesADatabaseInMemoryWhichNobodyElseCouldRead() {
    assertThatThrownBy(() -> Database.of("jdbc:sqlite::memory:", Credentials.NONE))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("jdbc:sqlite:FILE");
  }

  @Test
  void showsNoPasswordOfCredentials() {
    Credentials credentials = new Credentials(Optional.of("ann"), Optional.of("hunter2"));

    assertThat(credentials).hasToString("Credentials[user=ann, password=given]");
  }
}
