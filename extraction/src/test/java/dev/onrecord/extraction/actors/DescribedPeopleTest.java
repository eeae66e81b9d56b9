package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a description, and by "he" and "she" where there are two. */
class DescribedPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PERSON Ada Crewe], a former diver, met [PERSON Olga Venn]. {s The former diver} {c said}"
            + " {q it was so}. | ada-crewe",
        "[PERSON Ada Crewe], 34, met [PERSON Olga Venn], 41. {s The 34-year-old} {c said} {q so}."
            + " | ada-crewe",
        "[PERSON Ada Crewe] (34) met [PERSON Olga Venn] (41). {s The 34-year-old tailor} {c said}"
            + " {q so}. | ada-crewe",
        "The potter [PERSON Ada Crewe] met [PERSON Olga Venn]. {s The potter} {c said} {q so}."
            + " | ada-crewe",
        "[PERSON Ada Crewe], who is a glazier, met [PERSON Olga Venn]. {s The glazier} {c said}"
            + " {q so}. | ada-crewe",
        "Mayor [PERSON Ada Crewe] met Vice Mayor [PERSON Olga Venn]. {s The mayor} {c said} {q so}."
            + " | ada-crewe",
        "Vice Mayor [PERSON Olga Venn] met Mayor [PERSON Ada Crewe]. {s The vice mayor} {c said}"
            + " {q so}. | olga-venn",
        "[PERSON Peter Moss] came with his sister, [PERSON Ada Crewe]. {s His sister} {c said}"
            + " {q so}. | ada-crewe",
        "The deal was made by [PERSON Ada Crewe]. {s The mediator} {c said} {q so}. | ada-crewe",
        "The deal was made by [PERSON Ada Crewe] and [PERSON Olga Venn]. {s The mediator} {c said}"
            + " {q so}. | unknown",
        "A mediator came. The deal was for [PERSON Ada Crewe]. {s The mediator} {c said} {q so}."
            + " | unknown",
        "He saw the glazier. [PERSON Ada Crewe] met [PERSON Olga Venn]. {s The glazier} {c said}"
            + " {q so}. | unknown",
        "[PERSON Ada Crewe] opened the session. “It is warm,” {s Her Excellency} {c said}"
            + " {q it was so}. | ada-crewe",
      })
  void findsThePersonDescribed(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actor()).endsWith(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{s Ex-diver} {c sues} {q club}##{s2 A former diver of the club} {c2 said} {q2 it owed her"
            + " pay}.##[PERSON Ada Crewe], 34, joined it in May. | ada-crewe",
        "{s Minister} {c says} {q roads are safe}##{s2 A minister} {c2 said} {q2 so}.##Roads"
            + " minister [PERSON Ada Crewe] met [PERSON Peter Moss]. | ada-crewe",
      })
  void findsWhomTheLeadDescribesAndTheNextParagraphsName(String marked, String actor) {
    assertThat(MarkedUp.read(marked.replace("##", "\n\n")).actors())
        .containsExactly("person/" + actor, "person/" + actor);
  }

  @ParameterizedTest
  @CsvSource({"younger, tan-wei-jun, tan-kok-leong", "older, tan-kok-leong, tan-wei-jun"})
  void tellsTheYoungerFromTheOlder(String which, String outer, String inner) {
    MarkedUp article =
        MarkedUp.read(
            "[PERSON Tan Wei Jun] runs the shop. His father, Mr [PERSON Tan Kok Leong], helps.\n\n"
                + "{q “{s2 He} {c2 says} {q2 I am slow},”} {c said} {s the "
                + which
                + " Mr [PERSON Tan]}.");

    assertThat(article.actors()).containsExactly("person/" + outer, "person/" + inner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Counsel, [PERSON Peter Moss], asked Dr [PERSON John Crewe] why he left. “I was ill,”"
            + " {s he} {c said} {q so}. | john-crewe",
        "[PERSON John Crewe] was heard. Asked by the coroner, Dr [PERSON Peter Moss], whether he"
            + " knew, {s he} {c said} {q no}. | john-crewe",
        "The painter [PERSON John Crewe] met [PERSON Peter Moss]. The crowd left. The painter"
            + " stayed. {s He} {c said} {q so}. | john-crewe",
        "[PERSON John Crewe] left. A plumber in the hall laughed at that. {s He} {c said} {q so}."
            + " | unknown",
      })
  void tellsTheOneWhoIsAskedOrSpokenOf(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actor()).endsWith(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[PERSON John Crewe] met [PERSON Peter Moss]. {q “{s2 He} {c2 said} {q2 no},”} {s [PERSON"
            + " Moss]} {c recalled}. | john-crewe",
        "[PERSON John Crewe] met [PERSON Peter Moss]. {q “My uncle rang. {s2 He} {c2 said} {q2"
            + " no},”} {s [PERSON Moss]} {c recalled}. | unknown",
        "[PERSON Peter Moss] sat. {q “I asked [PERSON John Crewe]. {s2 He} {c2 said} {q2 no},”}"
            + " {s [PERSON Moss]} {c recalled}. | john-crewe",
      })
  void heInsideAQuotationIsAnother(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actors().get(1)).endsWith(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "At [ORG St Bride Hospital] a lift stuck. {s A hospital spokeswoman} {c said} {q so}."
            + " | st-bride-hospital",
        "The [ORG Crewe campaign] met. {s A campaign spokesman} {c said} {q so}. | crewe-campaign",
        "[ORG St Bride Hospital] closed. {s A council spokesman} {c said} {q so}. | unknown",
      })
  void anUnnamedSpokespersonSpeaksForTheBodyOfTheKind(String marked, String actor) {
    assertThat(MarkedUp.read(marked).actor()).endsWith(actor);
  }
}
