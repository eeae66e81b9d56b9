package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.NameType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Volodymyr Zelenskiy",
        "Volodymyr Zelensky",
        "Volodymyr Zelenskyy",
        "President Vladimir Zelensky",
        "Zelenskiy",
        "Zelensky",
        "Zelenskyy",
        "Mr Zelenskyi",
        "President Zelenskiy",
      })
  void readsTheSpellingsOfANameAsOnePerson(String name) {
    assertThat(MarkedUp.read("[PERSON " + name + "] left.").entities())
        .containsExactly("person/volodymyr-zelenskyy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sergei Lavrov", "Sergey Lavrov", "Sergey V. Lavrov", "Lavrov"})
  void readsTransliterationsThatTheDirectoryDoesNotList(String name) {
    assertThat(MarkedUp.read("[PERSON " + name + "] left.").entities())
        .containsExactly("person/sergei-lavrov");
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "U.S.", "United States", "the United States", "America", "USA"})
  void readsTheNamesOfACountryAsOnePlace(String name) {
    assertThat(MarkedUp.read("In [PLACE " + name + "] it rained.").entities())
        .containsExactly("place/united-states");
  }

  @Test
  void linksASurnameToTheFullNameWhereverItStands() {
    MarkedUp article =
        MarkedUp.read("[PERSON Stone] left. [PERSON Mary T. Stone] is tall. [PERSON Stone] slept.");

    assertThat(article.entities()).containsOnly("person/mary-stone");
  }

  @Test
  void keepsPeopleOfOneSurnameApart() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Mary Stone] met [PERSON Paul Stone]. Mrs. [PERSON Stone] left."
                + " Mr. [PERSON Stone] stayed. [PERSON Paul Stone] ate. [PERSON Stone] slept.");

    assertThat(article.entities())
        .containsExactly(
            "person/mary-stone",
            "person/paul-stone",
            "person/mary-stone",
            "person/paul-stone",
            "person/paul-stone",
            "person/paul-stone");
  }

  @Test
  void doesNotTakeANamesakeForTheOneTheDirectoryKnows() {
    MarkedUp article = MarkedUp.read("[PERSON Mary Blinken] left. [PERSON Blinken] slept.");

    assertThat(article.entities()).containsOnly("person/mary-blinken");
  }

  @Test
  void countsNobodyWhereASurnameCouldBeSeveral() {
    MarkedUp article = MarkedUp.read("{s [PERSON Clinton]} {c said} {q it was so}.", "2005-01-01");

    assertThat(article.actors()).containsExactly("unknown");
  }

  @Test
  void takesASurnameOfSeveralForTheOneInOffice() {
    MarkedUp article = MarkedUp.read("{s [PERSON Clinton]} {c said} {q it was so}.", "2016-09-01");

    assertThat(article.actors()).containsExactly("person/hillary-clinton");
  }

  @Test
  void leavesOutHonorificsButKeepsWhatTellsPeopleApart() {
    MarkedUp article = MarkedUp.read("[PERSON Dr. José Ñandú Jr.] left. Mr [PERSON Ñandú] slept.");

    assertThat(article.entities()).containsOnly("person/jose-nandu-jr");
  }

  @Test
  void readsSurnamesOfSeveralWords() {
    MarkedUp article = MarkedUp.read("[PERSON von der Leyen] met [PERSON Ursula von der Leyen].");

    assertThat(article.entities()).containsOnly("person/ursula-von-der-leyen");
  }

  @Test
  void linksAnAcronymToTheNameItStandsFor() {
    MarkedUp article =
        MarkedUp.read("The [ORG Society of Elm Growers] met. The [ORG SEG] ate. [ORG Nato] slept.");

    assertThat(article.entities())
        .containsExactly(
            "organisation/society-of-elm-growers",
            "organisation/society-of-elm-growers",
            "organisation/nato");
  }

  @Test
  void correctsATypeThatTheDirectoryKnowsBetter() {
    MarkedUp article = MarkedUp.read("[PERSON Human Rights Watch] met in [ORG Kyiv].");

    assertThat(article.types()).containsExactly(NameType.ORG, NameType.PLACE);
  }

  @Test
  void keepsTheAdjectiveOfACountryOutOfTheNamesOfItsBodies() {
    MarkedUp article =
        MarkedUp.read("The [ORG US State Department] met. The [ORG State Department] ate.");

    assertThat(article.entities()).containsOnly("organisation/us-department-of-state");
  }

  @Test
  void completesANameThatTheDirectoryKnows() {
    MarkedUp article = MarkedUp.read("{s [PERSON Ursula] von der Leyen} {c said} {q it was so}.");

    assertThat(article.entities()).containsExactly("person/ursula-von-der-leyen");
    assertThat(article.actors()).containsExactly("person/ursula-von-der-leyen");
  }

  @Test
  void findsANameThatTheTaggerMissedInTheWordsOfASpeaker() {
    MarkedUp article =
        MarkedUp.read("{s Biden} {c told} {q it}. In [PLACE Riga] {s2 NATO} {c2 said} {q2 so}.");

    assertThat(article.entities())
        .containsExactly("person/joe-biden", "place/riga", "organisation/nato");
    assertThat(article.actors()).containsExactly("person/joe-biden", "organisation/nato");
  }

  @Test
  void takesASurnameForItsBestKnownBearerBeforeANamesakeIsNamed() {
    MarkedUp article = MarkedUp.read("[PERSON Trump] left. [PERSON Melania Trump] stayed.");

    assertThat(article.entities()).containsExactly("person/donald-trump", "person/melania-trump");
  }

  @Test
  void keepsASeatOfGovernmentAPlaceThatSpeaksForItsBody() {
    MarkedUp article = MarkedUp.read("{s The [ORG White House]} {c said} {q it was so}.");

    assertThat(article.entities()).containsExactly("place/white-house");
    assertThat(article.actors()).containsExactly("organisation/white-house");
  }

  @Test
  void doesNotTakeAnAcronymForAnAbbreviation() {
    MarkedUp article = MarkedUp.read("The [ORG VA] met in Richmond, [PLACE Va.]");

    assertThat(article.types()).containsExactly(NameType.ORG, NameType.PLACE);
    assertThat(article.entities()).containsExactly("organisation/va", "place/virginia");
  }

  @Test
  void linksNamesInOtherScripts() {
    MarkedUp article = MarkedUp.read("[PERSON Олена Коваль] met [PERSON Коваль].");

    assertThat(article.entities()).containsOnly("person/олена-коваль");
  }

  @Test
  void partsAPersonFromTheBodyAndTheTitleInFront() {
    MarkedUp article =
        MarkedUp.read("{s [ORG EU Chief Ursula von der Leyen]} {c said} {q it was so}.");

    assertThat(article.entities())
        .containsExactly("organisation/european-union", "person/ursula-von-der-leyen");
    assertThat(article.actors()).containsExactly("person/ursula-von-der-leyen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The [ORG Harbour Safety Authority] (HSA) met. [ORG HSA] left.",
        "The Harbour Safety Authority (HSA) met. [ORG HSA] left.",
        "The [ORG Harbour Safety Authority] ([ORG HSA-WATCH]) met. [ORG HSA-WATCH] left.",
        "The [ORG Harbour Safety Authority] ([PERSON Harsa]) met. [PERSON Harsa] left.",
        "The [ORG Harbour Safety Authority] (the “Board”) met. The [ORG Board] left.",
        "[ORG HSA] left. The [ORG Harbour Safety Authority] met. [ORG HSA Media Desk] wrote.",
      })
  void linksAShortFormToTheNameItStandsFor(String article) {
    assertThat(MarkedUp.read(article).entities())
        .contains("organisation/harbour-safety-authority")
        .doesNotContain("organisation/hsa", "organisation/hsa-watch", "organisation/board");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pilots for Open Harbours (POH) met.",
        "Pilots for [ORG Open Harbours] (POH) met.",
        "[PERSON Pilots] for [PLACE Open] Harbours (POH) met.",
      })
  void findsTheWholeNameByItsInitials(String article) {
    assertThat(MarkedUp.read(article).entities())
        .containsExactly("organisation/pilots-for-open-harbours");
  }

  @Test
  void givesInitialsOfTwoBodiesToNeither() {
    MarkedUp article =
        MarkedUp.read("[ORG Harbour Court] met. [ORG Hill College] met. [ORG HC] left.");

    assertThat(article.entities()).contains("organisation/hc");
  }

  @Test
  void knowsABodyByTheShortFormThatTheDirectoryLists() {
    MarkedUp article =
        MarkedUp.read("The [ORG Islamic State of Norland and Elm] (ISIS) met. [ORG ISIS] left.");

    assertThat(article.entities()).containsOnly("organisation/islamic-state");
  }

  @Test
  void readsTheBodyAfterItsOwnersAsOneName() {
    assertThat(MarkedUp.read("The [ORG Elm Residents]’ Forum met.").entities())
        .containsExactly("organisation/elm-residents-forum");
  }

  @Test
  void readsACompanyWithAParticleAsOneName() {
    assertThat(MarkedUp.read("Yesterday [PERSON Electra] del [ORG Elm S.A.] left.").entities())
        .containsExactly("organisation/electra-del-elm");
  }

  @Test
  void takesTheBeginningOfAClauseForNoTrade() {
    MarkedUp article =
        MarkedUp.read(
            "If it is [PERSON Donald Trump], the answer is no. {s [PERSON Trump]} {c said} {q so}.");

    assertThat(article.actor()).isEqualTo("person/donald-trump");
  }

  @Test
  void takesNobodyForTheSonWhoHasTheSameName() {
    MarkedUp article =
        MarkedUp.read("{s [PERSON Donald Trump], a plumber from Hull,} {c said} {q so}.");

    assertThat(article.actor()).isNotEqualTo("person/donald-trump-jr");
  }
}
