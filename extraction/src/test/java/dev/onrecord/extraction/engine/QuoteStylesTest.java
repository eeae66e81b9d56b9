package dev.onrecord.extraction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.FoundStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the extractor that ships makes of the ways in which news quotes people. */
class QuoteStylesTest {
  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Extractors.fast();
  }

  private static List<FoundStatement> read(String text) {
    return extractor
        .extract(new ArticleText(text, LocalDate.parse("2022-01-24"), Optional.of("en")))
        .statements();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “We will rebuild the bridge,” Antony Blinken said.|DIRECT|We will rebuild the bridge
          "We will rebuild the bridge," said Antony Blinken.|DIRECT|We will rebuild the bridge
          ‘We will rebuild the workers’ bridge,’ Antony Blinken said.|DIRECT|the workers’ bridge
          ‘It’s our bridge and we don’t sell it’, Antony Blinken said.|DIRECT|we don’t sell it
          «We will rebuild the bridge», said Antony Blinken.|DIRECT|We will rebuild the bridge
          “They told me ‘never’, and I laughed,” Antony Blinken said.|DIRECT|‘never’, and I laughed
          “We will,” Antony Blinken said, “rebuild the bridge.”|DIRECT|rebuild the bridge
          Antony Blinken said the bridge would be rebuilt.|INDIRECT|the bridge would be rebuilt
          Antony Blinken said it was “our bridge” and not for sale.|MIXED|“our bridge” and not for sale
          The bridge will be rebuilt, according to Antony Blinken.|INDIRECT|The bridge will be rebuilt
          Antony Blinken denied that the bridge was for sale.|INDIRECT|the bridge was for sale
          In a statement, Antony Blinken said the bridge was safe.|INDIRECT|the bridge was safe
          “We will rebuild the bridge. It is ours. Nobody will sell it,” Antony Blinken said.|DIRECT|Nobody will sell it
          “We will rebuild the bridge for everyone who needs it.” — Antony Blinken, May 3|DIRECT|for everyone who needs it
          """)
  void givesTheWordsToTheirSpeaker(String text, String kind, String words) {
    List<FoundStatement> statements = read(text);

    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).actor().id()).isEqualTo("person/antony-blinken");
    assertThat(statements.get(0).kind()).hasToString(kind);
    assertThat(statements.get(0).text()).contains(words);
  }

  @Test
  void readsAQuotationOverParagraphsAsOne() {
    List<FoundStatement> statements =
        read(
            "“We will rebuild the bridge,” Antony Blinken said. “It is ours.\n\n“Nobody will sell"
                + " it.”");

    assertThat(statements)
        .allSatisfy(s -> assertThat(s.actor().id()).isEqualTo("person/antony-blinken"));
    assertThat(statements.toString()).contains("It is ours").contains("Nobody will sell");
  }

  @Test
  void readsANounAsACue() {
    List<FoundStatement> statements =
        read("Nobody heard Antony Blinken’s warning that Russia was planning an attack.");

    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).actor().id()).isEqualTo("person/antony-blinken");
  }

  @Test
  void givesAChainOfSpeechToOfficeAndPerson() {
    List<FoundStatement> statements =
        read("Volodymyr Zelenskiy’s office said that Zelenskiy said “it is important to stay.”");

    assertThat(statements)
        .extracting(statement -> statement.actor().id())
        .contains("organisation/office-of-the-president-of-ukraine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The so-called “old town” lies behind the river.",
        "Dwayne “The Rock” Johnson came to town on Friday.",
        "Her novel “The Long Bridge” won a prize in May.",
        "The workers’ bridge and the ’90s houses stood empty.",
      })
  void takesNoScareQuoteTitleOrNicknameForSpeech(String text) {
    assertThat(read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow said the talks had failed. | organisation/government-of-russia",
        "Berlin said the talks had failed. | organisation/government-of-germany",
        "The Pentagon said the talks had failed. | organisation/us-department-of-defense",
        "A spokesman for the German chancellery said the talks had failed."
            + " | organisation/office-of-the-chancellor-of-germany",
        "A State Department spokesperson said the talks had failed."
            + " | organisation/us-department-of-state",
        "The readout by the US State Department said the talks had failed."
            + " | organisation/us-department-of-state",
        "Officials said the talks had failed. | unknown",
        "US officials, speaking anonymously, said the talks had failed. | unknown",
        "Experts said the talks had failed. | unknown",
      })
  void countsASpeakerWithoutANameAsTheBodyThatSpeaksOrAsNobody(String text, String actor) {
    List<FoundStatement> statements = read(text);

    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).actor().id()).isEqualTo(actor);
  }
}
