package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.rules.AfterRules.afterRules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Transcripts and interviews. */
class ConversationsTest {
  private static final String INTRODUCTION =
      "A long road\n\n[PERSON Ann Reed] spoke to [PERSON Tom Hale] about the bridge. Reed is 40.\n\n";

  @Test
  void readsTheTurnsOfATranscriptButNotThoseOfTheOneWhoAsks() {
    assertThat(
            afterRules(
                "Guardian: Why did you leave?\n\n[PERSON Ann Reed]: I was tired. I am not now.\n\n"
                    + "Guardian: And now?\n\nReed: Now I write."))
        .containsExactly("Ann Reed | - | I was tired. I am not now", "Ann Reed | - | Now I write");
  }

  @Test
  void givesAnswersWithoutANameToTheOneWhoIsIntroduced() {
    assertThat(
            afterRules(
                INTRODUCTION
                    + "Q: Why did you leave?\n\nA: I was tired.\n\nQ: And now?\n\nA: I write now."))
        .containsExactly("Ann Reed | - | I was tired", "Ann Reed | - | I write now");
  }

  @Test
  void readsNoTranscriptIntoALineUp() {
    assertThat(
            afterRules(
                "Chelsea: Mendez, Silva\n\nArsenal: White, Gray\n\nChelsea: Brown, Green\n\n"
                    + "Arsenal: Black, Rose"))
        .isEmpty();
  }

  @Test
  void readsTheAnswersOfAnInterview() {
    assertThat(
            afterRules(
                INTRODUCTION
                    + "Why did you leave?\n\nI was tired.\n\nYou have a horse.\n\nMy horse is old."
                    + "\n\nAnd now?\n\nI write now.\n\nWill you return?\n\nI will not.\n\n"
                    + "The bridge opens in May."))
        .containsExactly(
            "Ann Reed | - | I was tired",
            "Ann Reed | - | My horse is old",
            "Ann Reed | - | I write now",
            "Ann Reed | - | I will not");
  }

  @Test
  void readsNoInterviewIntoQuestionsAboutSomebody() {
    assertThat(
            afterRules(
                INTRODUCTION
                    + "Would you trust her?\n\nI think Reed was late.\n\nAnd now?\n\nI saw Reed."
                    + "\n\nWill it open?\n\nWe asked Reed."))
        .isEmpty();
  }

  @Test
  void readsNoInterviewIntoTwoQuestions() {
    assertThat(afterRules(INTRODUCTION + "Why you?\n\nI was late.\n\nAnd now?\n\nI write."))
        .isEmpty();
  }

  @Test
  void readsSpeechWithoutMarksUpToWhereSomethingElseBegins() {
    assertThat(
            afterRules(
                "The harbour minister, [PERSON Ann Reed], said:\n\nI am glad of this bridge."
                    + "\n\nIt will carry our trade.\n\nReed will return on Monday."))
        .containsExactly("Ann Reed | said | I am glad of this bridge … It will carry our trade");
  }

  @Test
  void readsAStatementThatIsAnnounced() {
    assertThat(
            afterRules(
                "The foreign minister issued the following statement:\n\nWe condemn this attack."
                    + "\n\nNotes to editors: the ministry is in Hull."))
        .containsExactly("The foreign minister | statement | We condemn this attack");
  }

  @Test
  void takesOneParagraphWhereNobodySpeaksForHimself() {
    assertThat(afterRules("[PERSON Ann Reed] said:\n\nThe bridge is open.\n\nTrains left at noon."))
        .containsExactly("Ann Reed | said | The bridge is open");
  }

  @Test
  void leavesAQuotationAfterAColonToTheTagger() {
    assertThat(afterRules("[PERSON Ann Reed] said:\n\n“I am glad.”\n\nWe left at noon.")).isEmpty();
  }

  @Test
  void leavesOutWhatIsPartOfTheSpeech() {
    assertThat(
            afterRules(
                "[PERSON Ann Reed] said:\n\n{s I} {c welcome} {q the news that it is open}. We must"
                    + " go on."))
        .containsExactly("Ann Reed | said | I welcome the news that it is open. We must go on");
  }
}
