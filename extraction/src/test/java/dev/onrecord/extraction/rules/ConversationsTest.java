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

  @Test
  void countsQuestionsInAParliament() {
    assertThat(
            afterRules(
                "Evidence of the committee on harbours\n\nThe Chair (Mr. [PERSON Tom Hale]): We begin."
                    + "\n\nMs. [PERSON Ann Reed]: Thank you. Did it hold?\n\n"
                    + "Mr. [PERSON Ivo Lund]: I saw that it did.\n\n[PERSON Reed]: Did you look?"
                    + "\n\n[PERSON Lund]: I did.\n\nMs. [PERSON Eva Moor]: On a point of order."
                    + "\n\nThe Chair: That is time."))
        .containsExactly(
            "Tom Hale | - | We begin",
            "Ann Reed | - | Thank you. Did it hold?",
            "Ivo Lund | - | I saw that it did",
            "Reed | - | Did you look?",
            "Lund | - | I did",
            "Eva Moor | - | On a point of order",
            "Tom Hale | - | That is time");
  }

  @Test
  void readsTheRecordOfACourt() {
    assertThat(
            afterRules(
                "[PERSON Tom Hale] is on trial here. The jury heard from [PERSON Ann Reed], a diver."
                    + " She was questioned by [PERSON Ivo Lund].\n\nMR. LUND\n\n"
                    + "Q. Did you see the ship?\n\nA. I saw it sink.\n\nQ. And what did you do?"
                    + "\n\nA. I swam.\n\nTHE COURT: We stop here."))
        .containsExactly(
            "Ivo Lund | - | Did you see the ship?",
            "Ann Reed | - | I saw it sink",
            "Ivo Lund | - | And what did you do?",
            "Ann Reed | - | I swam",
            "THE COURT | - | We stop here");
  }

  @Test
  void givesTheTurnsOfAnOfficeToWhoHoldsIt() {
    assertThat(
            afterRules(
                "A briefing by [PERSON Ann Reed], spokesperson for the mission.\n\n"
                    + "General [PERSON Tom Hale] will leave on Monday. Hale is in Hull.\n\n"
                    + "Question: Did you look?\n\nSpokesperson: We did.\n\n"
                    + "Question: And what did you see?\n\nSpokesperson: We saw a hole."))
        .containsExactly("Ann Reed | - | We did", "Ann Reed | - | We saw a hole");
  }

  @Test
  void takesThePersonWhoActsForTheOneInterviewed() {
    assertThat(
            afterRules(
                "Beside the film [PERSON Tom Hale], in the land of [PERSON Tom Hale], "
                    + "[PERSON Ann Reed] repairs clocks.\n\nWhy do you do it?\n\nI like them."
                    + "\n\nDo you sleep?\n\nI do.\n\nAnd do you win?\n\nI never do."))
        .containsExactly(
            "Ann Reed | - | I like them", "Ann Reed | - | I do", "Ann Reed | - | I never do");
  }

  @Test
  void readsTheAnswersOfAChat() {
    assertThat(
            afterRules(
                "[PERSON Ann Reed], the gardener, answered your questions.\n\n12:04\n\n"
                    + "Tom in Hull asks: My peas die. Why?\n\nI water mine.\n\n12:06\n\n"
                    + "Jo asks: Should I worry?\n\nAbout the peas or you?\n\n12:09\n\n"
                    + "Kit asks: Beans?\n\nI like them."))
        .containsExactly(
            "Ann Reed | - | I water mine",
            "Ann Reed | - | About the peas or you?",
            "Ann Reed | - | I like them");
  }

  @Test
  void takesTheNameThatThePublicKnows() {
    assertThat(
            afterRules(
                "[PERSON Lark] on her voice\n\nAt 24, [PERSON Ann Reed] is retired. Known to her"
                    + " fans as [PERSON Lark], she sang in Hull.\n\nQ: Are you well?\n\n"
                    + "A: I sleep.\n\nQ: And do you sing?\n\nA: I never do."))
        .containsExactly("Lark | - | I sleep", "Lark | - | I never do");
  }

  @Test
  void givesTheHeadlineOfAnInterviewToTheOneWhoIsInterviewed() {
    String interview =
        INTRODUCTION.replace("A long road", "“%s”")
            + "Why you?\n\nI was late for the boat.\n\nAnd now?\n\nI write.\n\n"
            + "Will it open?\n\nI hope so.";
    assertThat(afterRules(interview.formatted("My house stands on a rock")))
        .contains("Ann Reed | - | “My house stands on a rock”");
    assertThat(afterRules(interview.formatted("I was late for the boat")))
        .noneMatch(line -> line.contains("“"));
  }

  @Test
  void takesTheParagraphAfterAPromptForTheAnswer() {
    assertThat(
            afterRules(
                INTRODUCTION
                    + "Why now?\n\nI was asked.\n\nYou made it in two nights.\n\n"
                    + "One and a half. There was a match.\n\nWill you sing?\n\nI will.\n\n"
                    + "And after that?\n\nI sleep.\n\nThe song is out."))
        .contains("Ann Reed | - | One and a half. There was a match");
  }

  @Test
  void goesOnWithATurnUpToTheNextOne() {
    assertThat(
            afterRules(
                "MODERATOR: Can you hear us?\n\n[PERSON Ann Reed]: I can.\n\nWe lost nobody.\n\n"
                    + "The room was full.\n\nMODERATOR: And you?\n\nReed: I am well.\n\n"
                    + "We leave it there."))
        .containsExactly("Ann Reed | - | I can … We lost nobody", "Ann Reed | - | I am well");
  }
}
