package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersByNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{s US Secretary of State [PERSON Antony Blinken]} {c said} {q so}. | person/antony-blinken",
        "{s [ORG Defense Department] spokesman [PERSON John Kirby]} {c said} {q so}."
            + " | person/john-kirby",
        "{s The [ORG European Union]'s foreign policy chief, [PERSON Josep Borrell],} {c said} {q so}."
            + " | person/josep-borrell",
        "{s chief [PERSON Jens Stoltenberg]} {c said} {q so}. | person/jens-stoltenberg",
        "{s The ambassador to the [ORG United Nations], [PERSON Mary Stone],} {c said} {q so}."
            + " | person/mary-stone",
        "{s [PERSON Donald Trump]'s lawyer [PERSON Mary Stone]} {c said} {q so}."
            + " | person/mary-stone",
        "{s [PERSON Mary Stone], a professor at [ORG Elm College],} {c said} {q so}."
            + " | person/mary-stone",
        "{s [PERSON Mary Stone] of the [ORG Elm Institute]} {c said} {q so}. | person/mary-stone",
        "{s The [ORG New York Times]} {c said} {q so}. | organisation/new-york-times",
        "It was the {s [PLACE Kremlin]'s} {c insistence} {q that it was so}."
            + " | organisation/government-of-russia",
      })
  void takesTheNameThatTheSpeakersWordsComeDownTo(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PLACE Russia] | government-of-russia",
        "[PLACE Moscow] | government-of-russia",
        "The [PLACE Kremlin] | government-of-russia",
        "[PLACE Kyiv] | government-of-ukraine",
        "[PLACE Kiev] | government-of-ukraine",
        "[PLACE Berlin] | government-of-germany",
        "The [PLACE US] | government-of-the-united-states",
        "The [PLACE U.S.] | government-of-the-united-states",
        "[PLACE Washington] | government-of-the-united-states",
        "[PLACE Britain] | government-of-the-united-kingdom",
        "[PLACE Brussels] | european-union",
        "The [ORG Pentagon] | us-department-of-defense",
        "The [PLACE White House] | white-house",
        "The US state department | us-department-of-state",
        "The Russian foreign ministry | ministry-of-foreign-affairs-of-russia",
        "The German government | government-of-germany",
        "The German chancellery | office-of-the-chancellor-of-germany",
      })
  void countsACountryItsCapitalOrASeatAsTheBodyThatSpeaks(String speaker, String actor) {
    String marked = "{s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actor()).isEqualTo("organisation/" + actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A spokesman for the German chancellery | office-of-the-chancellor-of-germany",
        "A [ORG State Department] spokesman | us-department-of-state",
        "A spokeswoman for the [ORG Red Cross] | international-committee-of-the-red-cross",
        "A Russian foreign ministry spokesperson | ministry-of-foreign-affairs-of-russia",
        "A spokesman for [PERSON Mary Stone] | office-of-mary-stone",
        "[PERSON Volodymyr Zelenskiy]'s office | office-of-the-president-of-ukraine",
        "The [PERSON Mary Stone] campaign | mary-stone-campaign",
        "The report by the [ORG World Bank] | world-bank",
        "A [ORG White House] statement | white-house",
      })
  void letsAnUnnamedSpokespersonSpeakForTheBodyNamedBeside(String speaker, String actor) {
    String marked = "{s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actor()).isEqualTo("organisation/" + actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Officials",
        "[PLACE US] officials, speaking anonymously,",
        "Experts",
        "Critics of [PERSON Joe Biden]",
        "Two people close to [PERSON Joe Biden]",
        "A friend of President [PERSON Biden]",
        "A senior [PLACE White House] official",
        "[PLACE US] media",
        "[PERSON Donald Trump] supporters",
        "Many",
        "They",
      })
  void leavesCrowdsAndTheNamelessUnknown(String speaker) {
    String marked = "{s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sheriff | person/sheriff",
        "The Auditor-General | person/auditor-general",
        "the harbour master | person/harbour-master",
        "The coast guard | organisation/coast-guard",
        "The prefecture | organisation/prefecture",
        "The minister responsible for canals | person/minister-responsible-for-canals",
        "The association of tin smelters | organisation/association-of-tin-smelters",
        "The provincial sub-department of fisheries"
            + " | organisation/provincial-sub-department-of-fisheries",
        "The German federation | organisation/german-federation",
        "The plumber | unknown",
        "A sheriff | unknown",
        "The minister | unknown",
      })
  void takesAnOfficeThatAPlaceHasOneOfAsItStands(String speaker, String actor) {
    String marked = "{s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The report, by [ORG Hallett Partners]",
        "A survey released today by [ORG Hallett Partners]",
        "A report last month by [ORG Hallett Partners]",
        "The landlord, [ORG Hallett Partners]",
      })
  void givesADocumentToTheNameBesideIt(String speaker) {
    String marked = "{s " + speaker + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly("organisation/hallett-partners");
  }

  @Test
  void doesNotGiveADocumentToWhoOnlyHasIt() {
    String marked = "{s A survey obtained by [ORG Hallett Partners]} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly("unknown");
  }

  @Test
  void givesAStatementOnceToEachOfThoseWhoMakeItTogether() {
    MarkedUp article =
        MarkedUp.read(
            "{s Both [PLACE Kyiv] and the [ORG European Union]'s foreign policy chief"
                + " [PERSON Josep Borrell]} {c said} {q it was too early}.");

    assertThat(article.actors())
        .containsExactly("organisation/government-of-ukraine", "person/josep-borrell");
    assertThat(article.statements()).extracting(s -> s.text()).containsOnly("it was too early");
  }

  @Test
  void countsThreeInARowEachOnce() {
    MarkedUp article =
        MarkedUp.read("{s The [PLACE US], [PLACE Britain] and [PLACE Australia]} {c said} {q so}.");

    assertThat(article.actors()).hasSize(3).doesNotContain("unknown");
  }

  @Test
  void saysNothingOfWhereTheActorIsNamedWhenTheSpeakersWordsDo() {
    MarkedUp article = MarkedUp.read("{s [PERSON Mary Stone]} {c said} {q it was so}.");

    assertThat(article.statements().get(0).actorAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{s The landlord, [ORG Halden Estates],} {c said} {q so}. | organisation/halden-estates",
        "{s A rival group, Gardeners for a Green City,} {c said} {q so}."
            + " | organisation/gardeners-for-a-green-city",
        "{s The rower who complained most, [PERSON Mary Stone],} {c said} {q so}."
            + " | person/mary-stone",
        "{s The chair of the school's branch of the [ORG Staff Union] (SU), Prof. [PERSON Mary"
            + " Stone],} {c said} {q so}. | person/mary-stone",
        "{s The industry secretary, Captain (retd) [PERSON Mary Stone],} {c said} {q so}."
            + " | person/mary-stone",
        "[ORG Elm Trust], {s whose lawyer, Advocate [PERSON Mary Stone],} {c says} {q so}."
            + " | person/mary-stone",
        "{s Police and crime commissioner [PERSON Mary Stone]} {c said} {q so}."
            + " | person/mary-stone",
        "{s Mayor of [PERSON Ostrava Mary Stone], an independent,} {c said} {q so}."
            + " | person/mary-stone",
        "{s The report, by [ORG Elm & Stone],} {c said} {q so}. | organisation/elm-stone",
      })
  void takesTheNameInApposition(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }

  @Test
  void takesNoBodyOfWhichTheSpeakerIsAPart() {
    MarkedUp article =
        MarkedUp.read("{s An engineer at the yard, [ORG Halden Boats],} {c said} {q so}.");

    assertThat(article.actors()).containsExactly("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SP [PERSON Mary Stone] | person/mary-stone",
        "[ORG SSP Mary Stone] | person/mary-stone",
        "Datuk [PERSON Adam Stone] | person/adam-stone",
        "[PERSON Rui] de Sandoval | person/rui-de-sandoval",
        "[PERSON Park] Mi-sook | person/park-mi-sook",
        "Lawyer [PERSON van Rooyen] | person/van-rooyen",
      })
  void knowsTheWholeNameWithoutRanks(String speaker, String actor) {
    String marked = "Yesterday {s " + speaker + "} {c said} {q so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "parliament, parliament-of-norland",
    "central bank, central-bank-of-norland",
    "general staff, general-staff-of-norland",
    "state security service, state-security-service-of-norland",
    "foreign ministry, ministry-of-foreign-affairs-of-norland",
  })
  void namesTheBodiesOfACountryThatNobodyKnows(String body, String actor) {
    String marked = "{s [PERSON Norland]'s " + body + "} {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked).actors()).containsExactly("organisation/" + actor);
  }

  @Test
  void knowsAnUntaggedShortFormBesideASpokesperson() {
    MarkedUp article =
        MarkedUp.read(
            "[ORG Halden Freight Line] sank. {s A Halden spokesman} {c said} {q it was so}.");

    assertThat(article.actors()).containsExactly("organisation/halden-freight-line");
  }
}
