package dev.onrecord.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWrapsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The lifts are out,” said Petra\nLindqvist, a porter.",
        "The ferry is late, said Transport Minister\nOmar Haddad on Tuesday.",
        "Inspector Jonas\nFelt said the road was icy.",
        "The National\nTrust said the wall would be mended.",
        "The wall will be mended, according to the\nNational Trust.",
        "“We will mend it and\nNobody will pay,” she said.",
        "The wall fell in May. Jonas\nFelt saw it.",
        "The wall fell in May, the\r\nNational Trust said.",
      })
  void joinsALineThatEndsInsideASentence(String text) {
    assertThat(LineWraps.join(text)).doesNotContain("\n").hasSameSizeAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour wall falls\nThe council said it would be mended.",
        "Harbour Wall Falls\nJonas Felt said it would be mended.",
        "Porter speaks of lifts in Leeds\nPetra Lindqvist said they were out.",
        "The wall fell.\nNobody was hurt.",
        "The minister said:\nWe will mend it.",
        "The wall at dusk. Photo by Jonas\nFelt said it was old.",
        "What they want\n• Porters: new lifts of the\n• Nurses: more pay",
      })
  void keepsALineThatIsAHeadlineAParagraphOrAnItem(String text) {
    assertThat(LineWraps.join(text)).isEqualTo(text);
  }

  @Test
  void keepsTheParagraphsOfATextWithLongLines() {
    String paragraph = "The wall fell in the night, and the road was shut for the ".repeat(2);
    String text = paragraph + "\nNational Trust said so.\n" + paragraph;

    assertThat(LineWraps.join(text)).isEqualTo(text);
  }

  @Test
  void joinsABlockThatIsWrappedAtAColumnButNotItsShortLines() {
    String text =
        "Harbour wall falls\n\nThe harbour wall of Orla fell on Monday. Engineer Dana\n"
            + "Wolfe said that the sea had washed it out from below.\n"
            + "Nobody was hurt.\nThe road is shut.";

    assertThat(LineWraps.join(text))
        .isEqualTo(
            "Harbour wall falls\n\nThe harbour wall of Orla fell on Monday. Engineer Dana "
                + "Wolfe said that the sea had washed it out from below. "
                + "Nobody was hurt.\nThe road is shut.");
  }
}
