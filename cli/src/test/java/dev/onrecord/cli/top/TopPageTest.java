package dev.onrecord.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.read.Leaderboard.Actor;
import dev.onrecord.consumer.read.Leaderboard.Said;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import dev.onrecord.schemas.ActorType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopPageTest {
  private static final String HOSTILE =
      "\u001b[31mred\u202e\n" + "王".repeat(100_000) + "e\u0301".repeat(100_000);
  private static final Standings SEEDS =
      standings(List.of(actor("John Kirby", 1234), actor("NATO", 2)), "it would rain");

  @Test
  void showsTotalsActorsAndTheNewestStatements() {
    assertThat(text(page(80, 24, SEEDS)))
        .containsExactly(
            "articles 5, statements 1,236, actors 2, thoughts 3",
            "   # actor             said direct mixed reported thought articles       last",
            "   1 John Kirby       1,234    617     0      617       1        1 2022-01-24",
            "   2 NATO                 2      1     0        1       1        1 2022-01-24",
            "",
            "2022-01-24 Ann Miller said: it would rain",
            "2022-01-24 Ann Miller thought: it would rain",
            "q quits");
  }

  @Test
  void leavesOutColumnsWhereThereIsNotRoomForAll() {
    assertThat(text(page(46, 24, SEEDS)).get(1))
        .isEqualTo("   # actor             said direct       last");
  }

  @Test
  void drawsABarInTheColoursOfItsPartsWhereThereIsRoom() {
    String row = page(120, 24, SEEDS).get(2).toAnsi();

    assertThat(row).contains("\u001b[32m", "█".repeat(19));
  }

  @Test
  void showsActorsAloneInALowTerminal() {
    assertThat(text(page(80, 3, SEEDS))).hasSize(3).last().asString().contains("John Kirby");
  }

  @Test
  void keepsTheNewestStatementsInSightHoweverManyActorsThereAre() {
    Standings many =
        standings(IntStream.range(0, 100).mapToObj(i -> actor("A" + i, 1)).toList(), "words");

    assertThat(text(page(80, 24, many))).hasSize(24).contains("2022-01-24 Ann Miller said: words");
  }

  @Test
  void saysWhatItWaitsForAndKeepsWhatItHasSeen() {
    List<AttributedString> page =
        new TopPage(80, 24, true)
            .lines(Optional.of(SEEDS), Optional.of("the database is away"), Optional.empty());

    assertThat(text(page))
        .contains("waiting: the database is away")
        .anyMatch(line -> line.contains("John Kirby"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 2", "20, 9", "24, 10", "80, 24", "300, 60"})
  void fitsATerminalOfAnySizeWhateverTheNamesAndWordsHold(int width, int height) {
    Standings hostile = standings(List.of(actor(HOSTILE, Long.MAX_VALUE), actor("", 0)), HOSTILE);

    List<AttributedString> page = page(width, height, hostile);

    assertThat(page).hasSizeLessThanOrEqualTo(height);
    assertThat(page).allMatch(line -> line.columnLength() <= width);
    assertThat(page).allMatch(line -> line.length() <= 10 * width);
    assertThat(String.join("", text(page))).doesNotContain("\u001b", "\u202e", "\n");
  }

  private static List<AttributedString> page(int width, int height, Standings standings) {
    return new TopPage(width, height, true)
        .lines(Optional.of(standings), Optional.empty(), Optional.of("q quits"));
  }

  private static List<String> text(List<AttributedString> page) {
    return page.stream().map(AttributedString::toString).map(String::stripTrailing).toList();
  }

  private static Standings standings(List<Actor> actors, String words) {
    return new Standings(
        5,
        actors.size(),
        actors.stream().mapToLong(Actor::statements).sum(),
        3,
        actors,
        List.of(
            new Said("2022-01-24", "Ann Miller", "DIRECT", "SPEECH", words),
            new Said("2022-01-24T10:00:00Z", "Ann Miller", "INDIRECT", "THOUGHT", words)));
  }

  private static Actor actor(String name, long statements) {
    return new Actor(
        "person/x",
        name,
        ActorType.PERSON,
        statements,
        statements / 2,
        0,
        statements - statements / 2,
        1,
        1,
        "2022-01-24T10:00:00Z");
  }
}
