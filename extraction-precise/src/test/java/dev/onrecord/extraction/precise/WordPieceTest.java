package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers are what BERT's own tokenizer gives for bert-base-uncased. */
class WordPieceTest {
  private static WordPiece words;

  @BeforeAll
  static void load() {
    words = WordPiece.load();
  }

  @ParameterizedTest
  @CsvSource({
    "said, 2056",
    "Said, 2056",
    "Zelenskyy, 27838 7770 5874 2100",
    "café, 7668",
    "U.S., 1057 1012 1055 1012",
    "don't, 2123 1005 1056",
    "2022, 16798 2475",
    "“, 1523",
  })
  void cutsWordsAsBertDoes(String word, String expected) {
    int[] ids = expected.isEmpty() ? new int[0] : numbers(expected);

    assertThat(words.pieces(word)).containsExactly(ids);
  }

  @Test
  void everyWordHasAPiece() {
    assertThat(words.pieces("\u200b")).containsExactly(100);
    assertThat(words.pieces("\uD83D\uDE00")).hasSize(1);
  }

  @Test
  void aLongWordHasABoundedNumberOfPieces() {
    assertThat(words.pieces("x!".repeat(100_000))).hasSize(WordPiece.MOST);
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
  }
}
