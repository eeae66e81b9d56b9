package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.actors.directory.ActorFileException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorDirectoryTest {
  private static ActorDirectory load(String text) throws IOException {
    return ActorDirectory.load(new StringReader(text), "mine.txt");
  }

  @Test
  void knowsWhatAFileAddsToIt() throws IOException {
    ActorDirectory extended =
        ActorDirectory.shipped()
            .extendedWith(
                load(
                    """
                    person: Mary Stone
                    also: Molly Stone
                    office: mayor; Elmtown; 2020-01-01 to

                    place: Elmtown
                    """));

    MarkedUp article =
        MarkedUp.read("{s The mayor of [PLACE Elmtown]} {c said} {q it was so}.", extended);

    assertThat(article.actor()).isEqualTo("person/mary-stone");
  }

  @Test
  void replacesARecordByOneOfTheSameId() throws IOException {
    ActorDirectory extended =
        ActorDirectory.shipped()
            .extendedWith(load("organisation: North Atlantic Alliance\nid: nato\nalso: NATO\n"));

    MarkedUp article = MarkedUp.read("{s [ORG NATO]} {c said} {q it was so}.", extended);

    assertThat(article.statements().get(0).actor().name()).isEqualTo("North Atlantic Alliance");
  }

  @Test
  void changesItsVersionWithItsContent() throws IOException {
    ActorDirectory one = load("person: Mary Stone\n");
    ActorDirectory same = load("# a comment\nperson: Mary Stone\n\n");
    ActorDirectory other = load("person: Mary Stone\npronoun: she\n");

    assertThat(one.version()).isEqualTo(same.version()).isNotEqualTo(other.version());
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("actors.txt");
    Files.writeString(file, "person: Zoë Stone\n", StandardCharsets.UTF_8);

    assertThat(ActorDirectory.load(file).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mary Stone | mine.txt:1: not of the form \"field: value\": Mary Stone",
        "human: Mary Stone | mine.txt:1: a record begins with person, organisation, place or"
            + " country, not with \"human:\"",
        "person: | mine.txt:1: \"person:\" has no value",
        "person: Mary Stone\\nage: 50 | mine.txt:2: a person has no \"age:\"; it may have id, also,"
            + " pronoun, office",
        "person: Mary Stone\\npronoun: it | mine.txt:2: a pronoun is he or she, not \"it\"",
        "person: Mary Stone\\noffice: mayor | mine.txt:2: an office is \"titles; body; DAY to DAY\"",
        "person: Mary Stone\\noffice: mayor; Rome; 2020-02-30 to | mine.txt:2: not a day such as"
            + " 2022-01-31: 2020-02-30",
        "person: Mary Stone\\noffice: mayor; Rome; 2020-02-01 to 2019-01-01 | mine.txt:2: an office"
            + " that ends before it begins: 2020-02-01 to 2019-01-01",
        "person: Mary Stone\\n\\nperson: Mary Stone | mine.txt:3: person/mary-stone is already in"
            + " line 1",
        "person: Mary Stone\\nid: Mary S | mine.txt:2: an id has small letters, digits and hyphens,"
            + " not \"Mary S\"",
      })
  void namesFileLineAndReasonOfAnError(String text, String message) {
    assertThatThrownBy(() -> load(text.replace("\\n", "\n")))
        .isInstanceOf(ActorFileException.class)
        .hasMessage(message);
  }
}
