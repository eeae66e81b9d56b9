package dev.onrecord.extraction.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.StatementModel.Logits;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearTaggerTest {
  private static LinearTagger tagger;

  @BeforeAll
  static void load() {
    tagger = LinearTagger.load();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ana Kovacs said that the bridge would open in May.|Ana Kovacs|said|the bridge would open
          “The bridge will open in May,” Ana Kovacs said.|Ana Kovacs|said|The bridge will open
          ‘The bridge will open in May’, Ana Kovacs said.|Ana Kovacs|said|The bridge will open
          "The bridge will open in May," said Ana Kovacs.|Ana Kovacs|said|The bridge will open
          The bridge will open in May, according to the city council.|the city council|according to|The bridge will open
          The minister denied that the bridge was unsafe.|The minister|denied|the bridge was unsafe
          Mr. Kovacs told reporters the bridge was safe.|Mr. Kovacs|told|the bridge was safe
          """)
  void findsSpeakerCueAndContent(String text, String speaker, String cue, String content) {
    List<String> found = utterances(text);

    assertThat(found).hasSize(1);
    assertThat(found.get(0)).startsWith(speaker + " | " + cue).contains(content);
  }

  @Test
  void givesAQuotationThatIsInterruptedInPieces() {
    Tagged tagged = tag("“We will build it,” Ana Kovacs said, “and it will stand for a century.”");

    assertThat(tagged.utterances()).hasSize(1);
    assertThat(tagged.utterances().get(0).content()).hasSize(2);
  }

  @Test
  void givesTheCalibratedProbabilityThatEachStatementIsWhatItIsGivenAs() {
    Tokens tokens = new Tokens(Document.of("Ana said yes. Bo said no."), tagger.model().clusters());
    List<Draft> drafts = List.of(draft(1, 2), draft(5, 6));

    Tagged tagged =
        LinearTagger.tagged(
            tokens,
            drafts,
            List.of(new Logits(0, 0), new Logits(1, -9)),
            new Calibration(2, 1),
            TestTags.JUDGE);

    assertThat(tagged.utterances())
        .extracting(Utterance::mode, Utterance::confidence)
        .containsExactly(tuple(ReportMode.SPEECH, 0.731), tuple(ReportMode.THOUGHT, 0.953));
  }

  private static Draft draft(int cue, int said) {
    return new Draft(
        new TokenSpan(cue, cue + 1), 0, List.of(), List.of(new TokenSpan(said, said + 1)), 0);
  }

  @Test
  void findsNoStatementInATextWithoutOne() {
    assertThat(utterances("The bridge is long. Rain fell on the so-called “old town” all day."))
        .isEmpty();
  }

  @Test
  void givesAWordToTwoStatementsOnlyIfOneIsInsideTheOther() {
    Tagged tagged =
        tag(
            "The mayor’s office said that the mayor had said that the bridge was safe. “It is,” he"
                + " added, according to the paper, which said nobody doubted it.");

    List<TokenSpan> pieces =
        tagged.utterances().stream().flatMap(u -> u.content().stream()).toList();
    for (TokenSpan piece : pieces) {
      assertThat(pieces.stream().filter(piece::overlaps))
          .allMatch(other -> isWithin(piece, other) || isWithin(other, piece));
    }
  }

  private static boolean isWithin(TokenSpan inner, TokenSpan outer) {
    return outer.from() <= inner.from() && inner.to() <= outer.to();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ana Kovacs insisted that the bridge was safe.|SPEECH
          The council promised to open the bridge in May.|SPEECH
          Ana Kovacs expressed concern that the bridge would close.|SPEECH
          Ana Kovacs believes that the bridge is safe.|THOUGHT
          The council wants to open the bridge in May.|THOUGHT
          Ana Kovacs is worried that the bridge will close.|THOUGHT
          Polls show that most people want a new bridge.|THOUGHT
          """)
  void tellsWhatWasSaidFromWhatWasOnlyThought(String text, ReportMode mode) {
    assertThat(tag(text).utterances()).extracting(Utterance::mode).containsExactly(mode);
  }

  @Test
  void findsPersonsOrganisationsAndPlaces() {
    Tagged tagged = tag("Barack Obama met officials of the United Nations in Paris on Monday.");

    Stream<String> names =
        tagged.names().stream().map(n -> n.type() + " " + tagged.document().text(n.tokens()));
    assertThat(names)
        .contains(
            NameType.PERSON + " Barack Obama",
            NameType.ORG + " United Nations",
            NameType.PLACE + " Paris");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(tag("").utterances()).isEmpty();
    assertThat(tag("").names()).isEmpty();
  }

  private static Tagged tag(String text) {
    return tagger.tag(Document.of(text));
  }

  /** "speaker | cue | content" */
  private static List<String> utterances(String text) {
    Document document = Document.of(text);
    return tagger.tag(document).utterances().stream()
        .map(
            u ->
                u.speaker().map(document::text).orElse("-")
                    + " | "
                    + u.cue().map(document::text).orElse("-")
                    + " | "
                    + u.content().stream().map(document::text).toList())
        .toList();
  }
}
