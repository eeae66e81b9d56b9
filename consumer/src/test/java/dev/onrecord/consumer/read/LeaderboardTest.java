package dev.onrecord.consumer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.database.TestDatabase;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Leaderboard.Actor;
import dev.onrecord.consumer.read.Leaderboard.NotYet;
import dev.onrecord.consumer.read.Leaderboard.Query;
import dev.onrecord.consumer.read.Leaderboard.Said;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import dev.onrecord.consumer.write.TestWriter;
import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for either database. */
abstract class LeaderboardTest {
  private TestWriter writer;
  private Leaderboard leaderboard;

  /** A database that no other test uses. */
  abstract TestDatabase create() throws Exception;

  @BeforeEach
  void open() throws Exception {
    Database database = create().database();
    writer = new TestWriter(database);
    leaderboard = new Leaderboard(database);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void saysWhatToDoWhereNobodyHasWrittenViewsYet() {
    assertThat(leaderboard.look(new Query(Optional.empty(), 10, 3)))
        .isInstanceOfSatisfying(
            NotYet.class, notYet -> assertThat(notYet.reason()).contains("onrecord views"));
  }

  @Test
  void findsNobodyInEmptyViews() {
    write();

    assertThat(leaderboard.look(new Query(Optional.empty(), 10, 3)))
        .isEqualTo(new Standings(0, 0, 0, 0, List.of(), List.of()));
  }

  @Test
  void ranksActorsByStatementsThenThoughtsThenId() {
    actor("person/c", ActorType.PERSON, 2, 1, "2022-01-24");
    actor("person/b", ActorType.PERSON, 2, 1, "2022-01-24");
    actor("person/a", ActorType.PERSON, 2, 0, "2022-01-24");
    actor("place/d", ActorType.PLACE, 3, 0, "2022-01-24");
    write();

    assertThat(look(Optional.empty(), 3, 0).actors())
        .extracting(Actor::id)
        .containsExactly("place/d", "person/b", "person/c");
  }

  @Test
  void sumsUpAllActorsOfATypeWhetherTheyAreAskedForOrNot() {
    actor("person/a", ActorType.PERSON, 2, 5, "2022-01-24");
    actor("person/b", ActorType.PERSON, 1, 6, "2022-01-24");
    actor("place/d", ActorType.PLACE, 3, 7, "2022-01-24");
    write();

    Standings persons = look(Optional.of(ActorType.PERSON), 1, 0);

    assertThat(persons)
        .isEqualTo(
            new Standings(
                0,
                2,
                3,
                11,
                List.of(
                    new Actor("person/a", "A a", ActorType.PERSON, 2, 1, 0, 1, 5, 1, "2022-01-24")),
                List.of()));
  }

  @Test
  void showsTheNewestStatementsInTheOrderOfTheirArticle() {
    actor("person/a", ActorType.PERSON, 2, 0, "2022-01-24");
    actor("person/b", ActorType.PERSON, 2, 0, "2022-01-26");
    actor("place/d", ActorType.PLACE, 1, 0, "2022-01-27");
    statement("s1", "2022-01-24", "person/a", 0);
    statement("s2", "2022-01-20", "person/a", 0);
    statement("s3", "2022-01-26", "person/b", 30);
    statement("s4", "2022-01-26", "person/b", 10);
    statement("s5", "2022-01-27", "place/d", 0);
    write();

    assertThat(look(Optional.of(ActorType.PERSON), 0, 3).newest())
        .extracting(Said::content)
        .containsExactly("words of s4", "words of s3", "words of s1");
  }

  private Standings look(Optional<ActorType> type, int actors, int newest) {
    return (Standings) leaderboard.look(new Query(type, actors, newest));
  }

  private void write() {
    writer.claim();
    writer.write(1);
  }

  private void actor(
      String id, ActorType type, long statements, long thoughts, String lastPublished) {
    ActorCounts counts =
        ActorCounts.newBuilder(Samples.actorCounts(id, statements))
            .setActorName("A " + id.substring(id.length() - 1))
            .setActorType(type)
            .setThoughts(thoughts)
            .setLastPublished(day(lastPublished))
            .build();
    writer.add(View.ACTOR_COUNTS, id, View.ACTOR_COUNTS.values(counts));
  }

  private void statement(String id, String published, String actorId, int start) {
    Statement statement =
        Statement.newBuilder(Samples.statement(id, "a1"))
            .setPublished(day(published))
            .setActorId(actorId)
            .setText("words of " + id)
            .setContent(List.of(new Span(start, start + 1)))
            .build();
    writer.add(View.STATEMENTS, id, View.STATEMENTS.values(statement));
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
