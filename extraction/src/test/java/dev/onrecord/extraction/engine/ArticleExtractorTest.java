package dev.onrecord.extraction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.tagging.TestTags;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
  private static final ActorDirectory DIRECTORY = ActorDirectory.shipped();

  /** Takes every capitalised word for a name, and every "said" for a cue. */
  private static final class NaiveTagger implements Tagger {
    @Override
    public String version() {
      return "naive-1";
    }

    @Override
    public Tagged tag(Document document, TimeBudget time) {
      List<Name> names = new ArrayList<>();
      List<Utterance> utterances = new ArrayList<>();
      for (int i = 0; i < document.size(); i++) {
        TokenSpan token = new TokenSpan(i, i + 1);
        if (Character.isUpperCase(document.firstChar(i))) {
          names.add(new Name(token, NameType.PERSON));
        }
        if (document.word(i).equals("said") && i > 0 && i + 1 < document.size()) {
          utterances.add(
              new Utterance(
                  Optional.of(new TokenSpan(i - 1, i)),
                  Optional.of(token),
                  List.of(new TokenSpan(i + 1, i + 2)),
                  1));
        }
      }
      return TestTags.tagged(document, names, utterances);
    }
  }

  private static Findings extract(String body) {
    return new ArticleExtractor(new NaiveTagger(), DIRECTORY)
        .extract(new ArticleText(body, LocalDate.parse("2022-01-24"), Optional.empty()));
  }

  @Test
  void givesEntitiesAndStatementsInCodePoints() {
    Findings extraction = extract("😀 Lavrov said nothing.");

    assertThat(extraction.entities().get(0).span()).isEqualTo(new Offsets(2, 8));
    assertThat(extraction.statements().get(0).actor().id()).isEqualTo("person/sergei-lavrov");
    assertThat(extraction.statements().get(0).content()).containsExactly(new Offsets(14, 21));
    assertThat(extraction.marks()).isEmpty();
  }

  @Test
  void namesTaggerRulesAndDirectoryInItsVersion() {
    assertThat(new ArticleExtractor(new NaiveTagger(), DIRECTORY).version())
        .startsWith("naive-1+rules-")
        .contains("+actors-")
        .endsWith(DIRECTORY.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Außenminister sagte am Montag, dass die Verhandlungen nicht scheitern werden und das"
            + " Land sich auf eine lange Krise einstellen muss, wie er auch in Berlin betonte, wo"
            + " die Regierung mit den Partnern über die Lage in der Ukraine und den Streit sprach.",
        "Le ministre a dit lundi que les négociations ne sont pas un échec et que la France est"
            + " avec ses alliés pour une solution dans la crise, selon une source au ministère.",
        "Министр иностранных дел заявил в понедельник, что переговоры продолжаются.",
        "外交部长星期一表示谈判将继续进行。",
      })
  void marksATextInAnotherLanguageAndGivesNothing(String body) {
    Findings extraction = extract(body);

    assertThat(extraction.marks()).containsExactly(Findings.Mark.LANGUAGE);
    assertThat(extraction.statements()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Lavrov", "Lavrov said nothing.", "...", "München!"})
  void readsAShortTextAsEnglish(String body) {
    assertThat(extract(body).marks()).isEmpty();
  }

  @Test
  @Timeout(60)
  void takesTimeInProportionToTheLength() {
    extract(people(5_000));
    long small = time(people(5_000));
    long large = time(people(50_000));

    assertThat(Duration.ofNanos(large)).isLessThan(Duration.ofNanos(small * 40 + 1_000_000_000L));
  }

  @Test
  void marksAnArticleWithMoreNamesThanItReads() {
    Findings extraction = extract("the Lavrov said that ".repeat(ArticleExtractor.MOST + 1));

    assertThat(extraction.marks()).containsExactly(Findings.Mark.TRUNCATED);
    assertThat(extraction.entities()).hasSize(ArticleExtractor.MOST);
  }

  private static long time(String body) {
    long start = System.nanoTime();
    assertThat(extract(body).entities()).isNotEmpty();
    return System.nanoTime() - start;
  }

  /** One sentence in which a great many people of many and of one surname speak. */
  private static String people(int count) {
    StringBuilder text = new StringBuilder("the report of that day, in which ");
    for (int i = 0; i < count; i++) {
      text.append("Stone said he and Name").append(Integer.toString(i, 26)).append(" ate, ");
    }
    return text.toString();
  }
}
