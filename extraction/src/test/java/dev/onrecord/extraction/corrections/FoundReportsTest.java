package dev.onrecord.extraction.corrections;

import static dev.onrecord.extraction.corrections.Corrected.corrected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that a tagger missed: in front of their speaker, by a noun, of a thought. */
class FoundReportsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "In addition to demanding a new bridge, [PLACE Riga] is short of sand.;"
            + "Riga | demanding | a new bridge",
        "While denying all guilt, the [PLACE Netherlands] will pay.;"
            + "the Netherlands | denying | all guilt",
        "Warning of rain, hail and wind, she closed the window.;"
            + "she | Warning | of rain, hail and wind",
      })
  void findsAReportInFrontOfItsSpeaker(String marked, String expected) {
    assertThat(corrected(marked)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Demanding work, the bridge of [PLACE Riga] was finished.",
        "Without denying his guilt, [PERSON Reed] paid.",
        "Calling his mother in the evening, [PERSON Reed] wept.",
        "Warning lights, [PLACE Riga] and a long bridge.",
        "“Denying all guilt, [PERSON Reed] paid,” the sign read.",
      })
  void findsNoneWhereNobodyFollowsOrReports(String marked) {
    assertThat(corrected(marked)).isEmpty();
  }

  @Test
  void findsWhatSomebodyWants() {
    assertThat(corrected("At noon, [PLACE Riga] wants the council to pay. It rained."))
        .containsExactly("Riga | wants | the council to pay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[PLACE Riga] paid, and its announcement of new fees for cars has angered the town.;"
            + "its | announcement of | new fees for cars",
        "[PERSON Ann Reed]'s condemnation of the late works was an old quarrel.;"
            + "Ann Reed's | condemnation of | the late works",
        "It rained after [PLACE Riga] made a list of demands, including a ban on cars.;"
            + "Riga | made a list of demands | a ban on cars",
      })
  void findsAReportByANoun(String marked, String expected) {
    assertThat(corrected(marked)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The announcement of new fees has angered [PLACE Riga].",
        "[PLACE Riga] paid, and its announcement of new fees for cars angered the town.",
        "Its announcement of new fees for cars angered people who were late.",
        "[PLACE Riga] met several demands, including a ban on cars.",
        "[PLACE Riga] was issued three demands, including a ban on cars.",
        "[PLACE Riga] made payments; others had demands, including a ban on cars.",
      })
  void findsNoNounThatIsNobodysOrWithoutAnEnd(String marked) {
    assertThat(corrected(marked)).isEmpty();
  }

  @Test
  void givesAChainOfSpeechToBothWhereTheMessengerIsOnlyIt() {
    assertThat(
            corrected(
                "{q “It is late,”} {s the readout} {c said}. {q2 “The mayor urged everybody to go,”}"
                    + " {s2 it} {c2 said}."))
        .containsExactly(
            "the readout | said | “It is late,”",
            "The mayor | urged | everybody to go,”",
            "it | said | “The mayor urged everybody to go,”");
  }

  @Test
  void findsNoChainBehindAnotherIt() {
    assertThat(
            corrected(
                "{q “It is late,”} {s [PLACE Riga]} {c said}. {q2 “The mayor urged everybody to"
                    + " go,”} {s2 it} {c2 said}."))
        .hasSize(2);
  }
}
