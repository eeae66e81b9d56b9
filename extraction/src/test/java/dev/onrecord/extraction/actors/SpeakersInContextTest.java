package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersInContextTest {
  @Test
  void resolvesATitleToTheOneWhoHasItInTheArticle() {
    MarkedUp article =
        MarkedUp.read(
            "US Secretary of State [PERSON Antony Blinken] called Russian Foreign Minister"
                + " [PERSON Sergei Lavrov]. {s The US Secretary of State} {c said} {q it was so}.");

    assertThat(article.actor()).isEqualTo("person/antony-blinken");
    assertThat(article.actorAt()).isEqualTo("Antony Blinken");
  }

  @Test
  void resolvesAShortTitleToTheOneIntroducedWithIt() {
    MarkedUp article =
        MarkedUp.read(
            "Agriculture Secretary [PERSON Mary Stone] met [PERSON John Moss], a senator from"
                + " [PLACE Ohio]. {s The secretary} {c said} {q it was so}."
                + " {s2 The senator} {c2 disagreed}, saying {q2 it was not}.");

    assertThat(article.actors()).containsExactly("person/mary-stone", "person/john-moss");
  }

  @Test
  void resolvesAnOfficeByTheDayOfTheArticle() {
    String marked =
        "{s The Russian president} {c said} {q so}. {s2 The British prime minister}"
            + " {c2 said} {q2 so}.";

    assertThat(MarkedUp.read(marked, "2022-01-24").actors())
        .containsExactly("person/vladimir-putin", "person/boris-johnson");
    assertThat(MarkedUp.read(marked, "2023-01-24").actors())
        .containsExactly("person/vladimir-putin", "person/rishi-sunak");
  }

  @Test
  void leavesATitleUnknownWhenNobodyIsKnownToHoldIt() {
    MarkedUp article = MarkedUp.read("{s The senator} {c said} {q it was so}.");

    assertThat(article.actors()).containsExactly("unknown");
  }

  @Test
  void resolvesTheSpokesmanToTheOneIntroducedAsSuch() {
    MarkedUp article =
        MarkedUp.read(
            "[ORG Defense Department] spokesman [PERSON John Kirby] met [PERSON Mary Stone]."
                + " {s The spokesman} {c said} {q it was so}.");

    assertThat(article.actor()).isEqualTo("person/john-kirby");
  }

  @Test
  void resolvesHeToTheSpeakerBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PERSON John Kirby]} {c said} {q that [PERSON Lloyd Austin] had given an order}."
                + " {s2 He} {c2 added} {q2 that nothing was decided}.");

    assertThat(article.actors()).containsExactly("person/john-kirby", "person/john-kirby");
    assertThat(article.actorAt()).isEqualTo("John Kirby");
  }

  @Test
  void resolvesSheByTheGivenName() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Peter Moss] met [PERSON Mary Stone] in town. {s She} {c said} {q so}."
                + " {s2 He} {c2 said} {q2 no}.");

    assertThat(article.actors()).containsExactly("person/mary-stone", "person/peter-moss");
  }

  @Test
  void prefersTheSubjectOfTheSentenceBefore() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Peter Moss] wrote a letter to [PERSON Paul Reed]. {s He} {c said} {q so}.");

    assertThat(article.actor()).isEqualTo("person/peter-moss");
  }

  @Test
  void leavesAPronounUnknownWhenNobodyFits() {
    MarkedUp article = MarkedUp.read("[PERSON Mary Stone] left. {s He} {c said} {q it was so}.");

    assertThat(article.actors()).containsExactly("unknown");
  }

  @Test
  void resolvesItToTheBodyThatSpokeBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{q Troops could be sent}, {c according to} {s the [ORG New York Times]}."
                + " {s2 It} {c2 said} {q2 the number could rise}.");

    assertThat(article.actors())
        .containsExactly("organisation/new-york-times", "organisation/new-york-times");
  }

  @Test
  void resolvesADocumentToTheBodyThatIssuedIt() {
    MarkedUp article =
        MarkedUp.read(
            "In an advisory on Sunday, {s the US state department} {c ordered} {q families to"
                + " leave}. {s2 The advisory} {c2 added} {q2 that citizens should go too}.");

    assertThat(article.actors())
        .containsExactly(
            "organisation/us-department-of-state", "organisation/us-department-of-state");
  }

  @Test
  void letsItStandForTheDocumentThatSpokeBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{q “All is well,”} {s the readout by the [ORG US State Department]} {c said}."
                + " {q2 “All will be well,”} {s2 it} {c2 said}.");

    assertThat(article.actors())
        .containsExactly(
            "organisation/us-department-of-state", "organisation/us-department-of-state");
  }

  @Test
  void takesABareMinistryForThatOfTheCountrySpokenOf() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PLACE Kyiv]} {c condemned} {q the orders}. {s2 A [ORG Foreign Ministry]"
                + " spokesperson} {c2 called} {q2 them premature}.");

    assertThat(article.actors())
        .containsExactly(
            "organisation/government-of-ukraine",
            "organisation/ministry-of-foreign-affairs-of-ukraine");
  }

  @Test
  void resolvesTheAllianceToTheBodyThatGoesByThatName() {
    MarkedUp article =
        MarkedUp.read("[ORG NATO] met in [PLACE Riga]. {s The alliance} {c said} {q so}.");

    assertThat(article.actor()).isEqualTo("organisation/nato");
  }

  @Test
  void resolvesWhoToTheNameInFrontOfIt() {
    MarkedUp article =
        MarkedUp.read("It angered [PERSON Mary Stone], {s who} {c tweeted}: {q “It is not so.”}");

    assertThat(article.actor()).isEqualTo("person/mary-stone");
  }

  @Test
  void letsAnUtteranceWithoutSpeakerGoOnWithTheOneBeforeInItsSentence() {
    MarkedUp article =
        MarkedUp.read(
            "{q “It is so,”} {c said} {s [PERSON Mary Stone]}, {c2 adding}: {q2 “We know it.”}"
                + " {c3 According to} a dream, {q3 it rained}.");

    assertThat(article.actors())
        .containsExactly("person/mary-stone", "person/mary-stone", "unknown");
  }

  @Test
  void givesIInsideAQuotationToWhoeverIsQuoted() {
    MarkedUp article =
        MarkedUp.read("{q “{s2 I} {c2 believe} {q2 it is so},”} {c said} {s [PERSON Mary Stone]}.");

    assertThat(article.actors()).containsOnly("person/mary-stone");
  }

  @Test
  void findsTheSubjectThatACoordinatedVerbSharesWithItsSentence() {
    MarkedUp article =
        MarkedUp.read(
            "After talks with [PLACE France], [PLACE Moscow] has troops near the border but"
                + " {c denies} {q planning to invade}.");

    assertThat(article.actor()).isEqualTo("organisation/government-of-russia");
    assertThat(article.actorAt()).isEqualTo("Moscow");
  }

  @Test
  void findsTheSubjectOfAParticipleBehindAComma() {
    MarkedUp article =
        MarkedUp.read("The [PLACE US] called families home, {c citing} {q “the threat”}.");

    assertThat(article.actor()).isEqualTo("organisation/government-of-the-united-states");
  }

  @Test
  void givesIToTheNameBehindTheDashThatEndsTheParagraph() {
    MarkedUp article =
        MarkedUp.read(
            "{s I} {c emphasized} {q that we wish to talk}. — Secretary [PERSON Mary Stone]"
                + " (@stone) February 1, 2022");

    assertThat(article.actor()).isEqualTo("person/mary-stone");
  }

  @Test
  void readsOnWhereATaggerFoundOnlyTheFrontOfASpeaker() {
    MarkedUp article =
        MarkedUp.read("{s [ORG EU]} chief [PERSON Mary Stone] {c urged} {q states to help}.");

    assertThat(article.actor()).isEqualTo("person/mary-stone");
  }

  @Test
  void keepsTheIssuerOfADocumentInMindForIt() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Mary Stone] repeated her view, a statement by the [ORG World Bank] read."
                + " {q “It is so,”} {s it} {c said}.");

    assertThat(article.actor()).isEqualTo("organisation/world-bank");
  }

  @Test
  void doesNotTakeTheNextSubjectForAnApposition() {
    MarkedUp article =
        MarkedUp.read(
            "US Secretary of State [PERSON Antony Blinken] left. In a call with [PERSON Sergey"
                + " Lavrov], {s the US Secretary of State} {c said} {q it was so}.");

    assertThat(article.actor()).isEqualTo("person/antony-blinken");
  }

  @Test
  void speaksOfTheOfficeWhenItIsAPronounsOwn() {
    MarkedUp article =
        MarkedUp.read("[PERSON Mary Stone] left. {s Her campaign} {c said} {q it was so}.");

    assertThat(article.actor()).isEqualTo("organisation/mary-stone-campaign");
    assertThat(article.actorAt()).isEqualTo("Mary Stone");
  }

  @Test
  void leavesASubjectInsideOtherWordsAlone() {
    MarkedUp article =
        MarkedUp.read(
            "{s Officials} {c said} {q [PERSON Mary Stone] was ill}, {c2 adding} {q2 she slept}.");

    assertThat(article.actors()).containsExactly("unknown", "unknown");
  }

  @Test
  void readsAListFromItsBeginning() {
    MarkedUp article =
        MarkedUp.read(
            "The [PLACE US], {s [PLACE Britain] and [PLACE Australia]} {c said} {q it was so}."
                + " In [PLACE Kyiv], {s2 [PLACE France] and [PLACE Spain]} {c2 said} {q2 no}.");

    assertThat(article.actors())
        .containsExactly(
            "organisation/government-of-the-united-states",
            "organisation/government-of-the-united-kingdom",
            "organisation/government-of-australia",
            "organisation/government-of-france",
            "organisation/government-of-spain");
  }

  @Test
  void doesNotReachOverAClauseForASubject() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Mary Stone] met [PERSON Paul Moss], where they failed but {c agreed} {q to"
                + " talk}.");

    assertThat(article.actors()).containsExactly("unknown");
  }

  @Test
  void doesNotGiveAPassiveCueToTheSpeakerBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PLACE Russia]} {c announced} {q drills}, {c2 seen} {q2 as a show of strength}.");

    assertThat(article.actors()).containsExactly("organisation/government-of-russia", "unknown");
  }

  @Test
  void givesTheWeOfAReleaseToTheBodyThatIssuedIt() {
    MarkedUp article =
        MarkedUp.read(
            "{s The [ORG Harbour League]} {c condemns} {q the attack}. {s2 We} {c2 urge} {q2 all to"
                + " help}. {s3 [PERSON Ann Reed]} {c3 said}: “{s4 We} {c4 urged} {q4 it}.”");

    assertThat(article.actors())
        .containsExactly("organisation/harbour-league", "organisation/harbour-league", "unknown");
  }

  @Test
  void givesTheWeOfAReportToNobody() {
    MarkedUp article =
        MarkedUp.read(
            "{s The [ORG Harbour League]} {c condemned} {q the attack}. {s2 We} {c2 asked} {q2 why}.");

    assertThat(article.actors()).containsExactly("organisation/harbour-league", "unknown");
  }

  @Test
  void givesADocumentToWhoPreparedIt() {
    assertThat(
            MarkedUp.read(
                    "{s A note prepared by the [ORG Budget Office]} {c warned} {q of losses}.")
                .actor())
        .isEqualTo("organisation/budget-office");
    assertThat(
            MarkedUp.read(
                    "{s The motion, sponsored by [PERSON Ann Reed]}, {c accuses} {q the mayor}.")
                .actor())
        .isEqualTo("person/ann-reed");
  }

  @Test
  void givesHeAfterAnUnnamedSpeakerToNobodyNamedBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PERSON Peter Moss]} {c said} {q it was so}. {s2 A plumber} {c2 said} {q2 it was"
                + " not}. {s3 He} {c3 added} {q3 that pipes leak}.");

    assertThat(article.actors()).containsExactly("person/peter-moss", "unknown", "unknown");
  }

  @Test
  void givesHeAfterASpokesmanToTheBodyForWhichHeSpeaks() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PERSON Peter Moss]} {c said} {q it was so}. {s2 A spokesman for [ORG Ford]}"
                + " {c2 said} {q2 it was not}. {s3 He} {c3 added} {q3 that cars last}.");

    assertThat(article.actors().get(2)).isEqualTo(article.actors().get(1));
    assertThat(article.actors().get(2)).startsWith("organisation/");
  }

  @Test
  void keepsHeForTheOneWhomAnUnnamedAskerAsked() {
    MarkedUp article =
        MarkedUp.read(
            "{c Asked} by {s a reporter} {q whether it was so}, {s2 [PERSON Peter Moss]}"
                + " {c2 said} {q2 no}. {q3 “It never was,”} {s3 he} {c3 added}.");

    assertThat(article.actors())
        .containsExactly("unknown", "person/peter-moss", "person/peter-moss");
  }

  @Test
  void letsSheInsideQuotedWordsBeAnother() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PERSON Mary Stone]} {c said}: {q “{s2 She} {c2 told} me {q2 that it was over}.”}");

    assertThat(article.actors()).containsExactly("person/mary-stone", "unknown");
  }

  @Test
  void learnsFromAKinsmanWhoIsHe() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Xil Torvan] met her son, [PERSON Zoq Torvan], and [PERSON Yev Brall], a"
                + " widow, at home. {s She} {c said} {q so}.");

    assertThat(article.actors()).doesNotContain("person/zoq-torvan");
  }

  @Test
  void learnsFromAClauseWhoIsShe() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Xil Torvan], who lost her house, met [PERSON Zoq Brall], who sold his"
                + " farm, in town. {s He} {c said} {q so}. {s2 She} {c2 said} {q2 no}.");

    assertThat(article.actors()).containsExactly("person/zoq-brall", "person/xil-torvan");
  }

  @Test
  void doesNotTakeTheTownOfAPlantForIt() {
    MarkedUp article =
        MarkedUp.read(
            "{s [ORG Sleepwright]} {c said} {q no jobs would go}. Beds are made at"
                + " [PLACE Dunley]. {s2 It} {c2 said} {q2 orders were late}.");

    assertThat(article.actors().get(1)).doesNotContain("dunley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor of Elmtown, [PERSON Ann Reed], came. | The mayor | person/ann-reed",
        "The leader of the council, [PERSON Ann Reed], came. | The leader | person/ann-reed",
        "The Minister for Lands and Waters, Mr [PERSON Kofi Adom], came. | The Minister"
            + " | person/kofi-adom",
        "Rev. [PERSON Kofi Adom] came. | The clergyman | person/kofi-adom",
        "Owner [PERSON Kofi Adom] came. | The farmer | person/kofi-adom",
        "Counsel to the governor, Mrs [PERSON Ann Reed], came. | The governor | person/governor",
      })
  void takesAnOfficeForTheOneIntroducedWithIt(String before, String speaker, String actor) {
    String marked = before + " {s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ORG Glimra] paid the [ORG Energy Authority]. | The firm | organisation/glimra",
        "[ORG Glimra] paid the [ORG Energy Authority]. | The regulator"
            + " | organisation/energy-authority",
        "[ORG Glimra] has moved to [PLACE Dunley]. | The company | organisation/glimra",
        "[ORG Glimra] has moved. | The company's annual report | organisation/glimra",
        "The [ORG Elm High Court] sat. | The bench | organisation/elm-high-court",
      })
  void takesANounForTheOnlyBodyThatFits(String before, String speaker, String actor) {
    String marked = before + " {s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }
}
