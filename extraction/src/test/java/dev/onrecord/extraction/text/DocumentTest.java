package dev.onrecord.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Offsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void cutsContractionsAndGenitivesOff() {
    assertThat(words("She doesn’t know Marta's plans, and we'll see."))
        .containsExactly(
            "She", "does", "n’t", "know", "Marta", "'s", "plans", ",", "and", "we", "'ll", "see",
            ".");
  }

  @Test
  void keepsCompoundsNumbersAndNamesWithApostrophesWhole() {
    assertThat(words("Mr. O’Hara paid 1,250.50 for a half-built AT&T mast at 10:30."))
        .containsExactly(
            "Mr.",
            "O’Hara",
            "paid",
            "1,250.50",
            "for",
            "a",
            "half-built",
            "AT&T",
            "mast",
            "at",
            "10:30",
            ".");
  }

  @Test
  void keepsTheFullStopOfAnAbbreviation() {
    assertThat(words("Gen. Ruiz left the U.S. on Jan. 3.")).contains("Gen.", "U.S.", "Jan.", "3");
    assertThat(sentences("Gen. Ruiz left the U.S. on Jan. 3.")).hasSize(1);
  }

  @Test
  void endsASentenceAfterAnAbbreviationWhereANewOneBegins() {
    assertThat(sentences("He flew to the U.S. The trip was short.")).hasSize(2);
  }

  @Test
  void endsASentenceAfterATimeUnlessADayOrAZoneFollows() {
    assertThat(sentences("They closed at 8 p.m. Some stayed.")).hasSize(2);
    assertThat(sentences("They closed at 8 p.m. Tuesday.")).hasSize(1);
    assertThat(sentences("They closed at 8 p.m. EST on Tuesday.")).hasSize(1);
    assertThat(sentences("They closed at 8 p.m. yesterday.")).hasSize(1);
  }

  @Test
  void takesClosingMarksIntoTheSentenceTheyClose() {
    assertThat(sentences("“We are done.” She left. (Nobody asked.) Rain fell."))
        .containsExactly("“We are done.”", "She left.", "(Nobody asked.)", "Rain fell.");
  }

  @Test
  void beginsAParagraphAtEveryLineButNotWhereALineWasWrapped() {
    Document document = Document.of("The council met\nand voted.\nNothing changed.\n\nIt rained.");

    assertThat(document.paragraph(document.size() - 1)).isEqualTo(2);
  }

  @Test
  void givesTheWordsOfAQuotationItsNumberMarksIncluded() {
    assertThat(quoted("“No,” he said, “never again.” He left."))
        .containsExactly("“No,”", "“never again.”");
  }

  @Test
  void readsBritishMarksAndTakesNoApostropheForOne() {
    assertThat(quoted("‘The workers’ rights don’t matter to them’, he said of the firm’s plan."))
        .containsExactly("‘The workers’ rights don’t matter to them’");
    assertThat(quoted("The nurses’ strike of the ’90s wasn’t the miners’ fight.")).isEmpty();
  }

  @Test
  void readsStraightAndAngularMarks() {
    assertThat(quoted("He said 'we will come' and \"stay\". «Non», she replied."))
        .containsExactly("'we will come'", "\"stay\"", "«Non»");
  }

  @Test
  void countsANestedQuotationToTheOuterOne() {
    assertThat(quoted("“She told me ‘go home’ twice,” he said."))
        .containsExactly("“She told me ‘go home’ twice,”");
  }

  @Test
  void carriesAQuotationOverParagraphsThatBeginWithItsMark() {
    assertThat(quoted("“It began in May.\n\n“It ended in June,” she said."))
        .containsExactly("“It began in May.\n\n“It ended in June,”");
  }

  @Test
  void endsAQuotationThatIsNotClosedWithItsParagraph() {
    assertThat(quoted("“It began in May.\n\nThe rest is known."))
        .containsExactly("“It began in May.");
  }

  @Test
  void takesInchesForNoQuotation() {
    assertThat(quoted("The 5'10\" guard and the 6' beam.")).isEmpty();
  }

  @Test
  void countsCodePointsWhereTheTextHasOthersThanTheBasicOnes() {
    Document document = Document.of("😀 Ana said “𝒳 is 𝒴”.");
    int last = document.size() - 1;

    assertThat(document.span(new TokenSpan(1, 3))).isEqualTo(new Offsets(2, 10));
    assertThat(document.span(new TokenSpan(last, last + 1))).isEqualTo(new Offsets(19, 20));
  }

  @Test
  void readsAnEmptyTextAndOneOfSpaces() {
    assertThat(Document.of("").size()).isZero();
    assertThat(Document.of(" \n\t ").sentences()).isZero();
  }

  @Test
  void boundsTokensAndSentences() {
    Document document = Document.of("a".repeat(1000) + " word".repeat(1000));

    assertThat(document.end(0) - document.start(0)).isLessThanOrEqualTo(64);
    assertThat(document.sentences()).isGreaterThan(2);
  }

  private static List<String> words(String text) {
    Document document = Document.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      words.add(document.word(i));
    }
    return words;
  }

  private static List<String> sentences(String text) {
    Document document = Document.of(text);
    List<String> sentences = new ArrayList<>();
    for (int k = 0; k < document.sentences(); k++) {
      sentences.add(
          document.text(new TokenSpan(document.sentenceStart(k), document.sentenceEnd(k))));
    }
    return sentences;
  }

  private static List<String> quoted(String text) {
    Document document = Document.of(text);
    List<String> quotations = new ArrayList<>();
    int i = 0;
    while (i < document.size()) {
      int from = i++;
      if (document.quote(from) < 0) {
        continue;
      }
      while (i < document.size() && document.quote(i) == document.quote(from)) {
        i++;
      }
      quotations.add(document.text(new TokenSpan(from, i)));
    }
    return quotations;
  }
}
