package dev.onrecord.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Offsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest
  @CsvSource({
    "Petra Lind\u00adqvist, Petra Lindqvist",
    "Petra Lind\u200bqvist, Petra Lindqvist",
    "Petra Lind\u200d\u2060qvist, Petra Lindqvist",
    "Zo&euml; &#197;berg, Zoë Åberg",
    "Zo&#xeb; &Aring;berg, Zoë Åberg",
    "Felt &amp; Sons, Felt & Sons",
    "&ldquo;No&rdquo;, “No”",
    "&amp;lt;, &lt;",
    "a <a href='x'>wall</a>, a wall",
    "a<br/>b, 'a\n\nb'",
    "<P class=x>a</P>, '\n\na\n\n'",
  })
  void readsWhatCharactersStandFor(String given, String read) {
    assertThat(Characters.read(given).text()).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R&D; and so on",
        "x < y > z",
        "<pre",
        "<p",
        "<sic>",
        "&#xD800;",
        "&#99999999;",
        "&;",
        "&acute",
        "a \u200b b",
        "http://a.b/c?d=e&f",
      })
  void leavesWhatIsNoEntityAndNoTag(String given) {
    assertThat(Characters.read(given).text()).isEqualTo(given);
  }

  @Test
  void countsInTheGivenText() {
    String given = "<p>😀 &ldquo;Lind\u00adqvist &#128512;&rdquo;</p>";
    Document document = Document.of(given);

    assertThat(document.text(new TokenSpan(1, 5))).isEqualTo("“Lindqvist 😀”");
    assertThat(document.span(new TokenSpan(0, 1))).isEqualTo(new Offsets(3, 4));
    assertThat(document.span(new TokenSpan(1, 5))).isEqualTo(new Offsets(5, 39));
    assertThat(document.span(new TokenSpan(2, 3))).isEqualTo(new Offsets(12, 22));
  }
}
