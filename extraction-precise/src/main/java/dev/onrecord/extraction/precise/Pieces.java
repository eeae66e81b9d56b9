package dev.onrecord.extraction.precise;

import dev.onrecord.extraction.text.Document;

/**
 * A document as the encoder reads it: the pieces of every token, and what pieces do not show, a
 * number for each token. What an encoder is trained on and what it reads are made here.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pieces(Document document, int[][] ids, int[] looks) {
  private static final int QUOTED = 3;
  private static final int PARAGRAPH = 6;

  public static Pieces of(Document document, WordPiece words) {
    int[][] ids = new int[document.size()][];
    int[] looks = new int[document.size()];
    for (int i = 0; i < ids.length; i++) {
      String word = document.word(i);
      ids[i] = words.pieces(word);
      looks[i] = look(document, i, word);
    }
    return new Pieces(document, ids, looks);
  }

  /** The letters' case, whether the token is quoted, and whether it begins a paragraph. */
  private static int look(Document document, int i, String word) {
    int look = capitals(word);
    if (document.quote(i) >= 0) {
      look += QUOTED;
    }
    if (i == 0 || document.paragraph(i) != document.paragraph(i - 1)) {
      look += PARAGRAPH;
    }
    return look;
  }

  /** 0 where the first letter is small or none, 1 where it is a capital, 2 where all are. */
  private static int capitals(String word) {
    if (!Character.isUpperCase(word.codePointAt(0))) {
      return 0;
    }
    boolean all = word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    return all && word.length() > 1 ? 2 : 1;
  }
}
