package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents, the bodies that issue them, and bodies that are called by a common noun. */
class IssuersTest {
  private static final String PELL = "organisation/pell-foundry";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ORG Pell Foundry] released a summary of the audit on Friday. {s The summary}",
        "[ORG Pell Foundry] , which owns the yard , filed a complaint . {s The complaint}",
        "[ORG Pell Foundry] published its accounts . {s The document}",
        "[ORG Pell Foundry] sued the town in May . According to {s the lawsuit}",
        "A leaflet was printed by [ORG Pell Foundry] . {s The leaflet}",
        "The leaflet that [ORG Pell Foundry] had sent was red . {s The leaflet}",
        "[ORG Pell Foundry] met [PERSON Mary Stone] . {s A letter it sent}",
        "[ORG Pell Foundry]’s 88-page report came out . {s The report}",
        "[ORG Pell Foundry] issued a notice . {s The notice} {c said} {q no} . {s2 It}",
      })
  void givesADocumentToTheOneOfWhomTheArticleSaysSo(String marked) {
    String second = marked.contains("{s2") ? " {c2 added} {q2 so}." : " {c said} {q it was so}.";

    assertThat(MarkedUp.read(marked + second).actors()).containsOnly(PELL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ORG Pell Foundry] obtained a copy of the audit . {s The audit}",
        "A leaflet was seen by [ORG Pell Foundry] . {s The leaflet}",
        "[ORG Pell Foundry] complained about a report . {s The report}",
        "A Greek court ruled on Friday in a case of [ORG Pell Foundry] . According to {s the ruling}",
      })
  void givesNoDocumentToWhoOnlyHasIt(String marked) {
    assertThat(MarkedUp.read(marked + " {c said} {q it was so}.").actor()).isEqualTo("unknown");
  }

  @Test
  void readsOnForTheIssuerOfADocumentInALead() {
    MarkedUp article =
        MarkedUp.read(
            "{q The boiler burst}, {s an inquiry report} {c found}."
                + " [ORG Pell Foundry] published the report on Monday.");

    assertThat(article.actor()).isEqualTo(PELL);
    assertThat(article.actorAt()).isEqualTo("Pell Foundry");
  }

  @Test
  void letsABodyWithoutANameBeIt() {
    MarkedUp article =
        MarkedUp.read(
            "The county drainage bureau cleared nine ditches in May."
                + " {s It} {c blamed} {q the rain}.");

    assertThat(article.actor()).isEqualTo("organisation/county-drainage-bureau");
  }

  @Test
  void takesTheNameBesideTheNounForIt() {
    MarkedUp article =
        MarkedUp.read(
            "[PLACE Hull] is far away. The regulator , [ORG Quayrate] , closed the line."
                + " {s It} {c said} {q it was late}.");

    assertThat(article.actor()).isEqualTo("organisation/quayrate");
  }

  @Test
  void takesANounForTheBodyThatHasItsWordInItsName() {
    MarkedUp article =
        MarkedUp.read(
            "[ORG North Coast Drainage] met [ORG Quayrate] . {s The drainage authority}"
                + " {c said} {q it was late}.");

    assertThat(article.actor()).isEqualTo("organisation/north-coast-drainage");
  }

  @Test
  void takesATradeForTheOnlyBodyOfTheArticle() {
    String marked = "[ORG Quayrate] was down on Sunday. {s The fintech} {c blamed} {q a storm}.";

    assertThat(MarkedUp.read(marked).actor()).isEqualTo("organisation/quayrate");
    assertThat(MarkedUp.read("[ORG Odrex] sold [ORG Pellix] . " + marked).actor())
        .isEqualTo("unknown");
  }

  @Test
  void letsTheySpeakForThoseWhoSpokeBefore() {
    MarkedUp article =
        MarkedUp.read(
            "{s [PERSON Mary Stone] and [PERSON Peter Moss]} {c said} {q it was so}."
                + " {s2 They} {c2 asked} {q2 for a hedge}.");

    assertThat(article.actors())
        .containsExactly(
            "person/mary-stone", "person/peter-moss", "person/mary-stone", "person/peter-moss");
  }

  @Test
  void findsWhoTheWeOfAReleaseIsWhereItEndsOrBegins() {
    assertThat(MarkedUp.read("{s We} {c thank} {q the crew}.\n\nAbout [ORG Pell Foundry]").actor())
        .isEqualTo(PELL);
    assertThat(
            MarkedUp.read("[ORG Pell Foundry] , May .\n\n{s We} {c thank} {q the crew}.").actor())
        .isEqualTo(PELL);
  }

  @Test
  void letsWhichBeTheDocumentInFrontOfIt() {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Mary Stone] backed him in a letter {s that} {c called} {q the plan mad}.");

    assertThat(article.actor()).isEqualTo("person/mary-stone");
  }
}
