package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.precise.Windows.Window;
import dev.onrecord.extraction.text.Document;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final String SENTENCE = "The harbour of the old town was closed on Monday. ";

  private static WordPiece words;

  @BeforeAll
  static void load() {
    words = WordPiece.load();
  }

  @Test
  void aShortArticleIsOneWindow() {
    assertThat(windows(SENTENCE)).hasSize(1);
  }

  @Test
  void anEmptyArticleHasNone() {
    assertThat(windows("")).isEmpty();
  }

  @Test
  void endsWithASentence() {
    Document document = Document.of(SENTENCE.repeat(100));

    for (Window window : windows(SENTENCE.repeat(100))) {
      int end = window.tokens().to();
      assertThat(end == document.size() || document.sentence(end) != document.sentence(end - 1))
          .isTrue();
      assertThat(window.own()).isEqualTo(window.tokens());
    }
  }

  @Test
  void aQuotationThatGoesOnBeginsTheNextWindowOnceMore() {
    List<Window> windows = windows("He said: “" + SENTENCE.repeat(60) + "”");

    assertThat(windows).hasSizeGreaterThan(2);
    assertThat(windows.get(1).tokens().from()).isLessThan(windows.get(1).own().from());
  }

  @Test
  void everyTokenIsOneWindowsOwnAndNoWindowIsTooLong() {
    for (String text :
        List.of(
            SENTENCE.repeat(200),
            "“" + SENTENCE.repeat(200) + "”",
            "word ".repeat(5000),
            "antidisestablishmentarianism".repeat(3000),
            "(-) ".repeat(3000))) {
      Pieces pieces = Pieces.of(Document.of(text), words);
      int next = 0;
      for (Window window : Windows.of(pieces)) {
        assertThat(window.own().from()).isEqualTo(next);
        assertThat(window.own().length()).isPositive();
        assertThat(EncoderInput.of(pieces, window.tokens()).ids().length)
            .isLessThanOrEqualTo(Windows.LONGEST + 2);
        next = window.own().to();
      }
      assertThat(next).isEqualTo(pieces.document().size());
    }
  }

  private static List<Window> windows(String text) {
    return Windows.of(Pieces.of(Document.of(text), words));
  }
}
