package dev.onrecord.extraction.precise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a word into the pieces that a BERT encoder knows: lower case, without accents, the longest
 * known piece first. Immutable.
 */
public final class WordPiece {
  /** A longer word is cut off; no real word has as many pieces. */
  static final int MOST = 12;

  /** At most this many characters of a word are read. */
  private static final int LONGEST = 100;

  private static final String RESOURCE = "vocabulary.txt";

  private final Map<String, Integer> ids;
  private final int unknown;

  private WordPiece(Map<String, Integer> ids) {
    this.ids = ids;
    this.unknown = ids.get("[UNK]");
  }

  /** With the vocabulary that ships: that of bert-base-uncased, a piece a line. */
  public static WordPiece load() {
    Map<String, Integer> ids = new HashMap<>();
    try (InputStream stream = WordPiece.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader.lines().forEach(piece -> ids.put(piece, ids.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary cannot be read", e);
    }
    return new WordPiece(ids);
  }

  /** The pieces of a word: one at least, {@value #MOST} at most. */
  int[] pieces(String word) {
    Integer whole = ids.get(word);
    if (whole != null && word.length() > 1) {
      return new int[] {whole};
    }
    List<Integer> pieces = new ArrayList<>();
    for (String part : parts(word.length() > LONGEST ? word.substring(0, LONGEST) : word)) {
      add(part, pieces);
    }
    if (pieces.isEmpty()) {
      return new int[] {unknown};
    }
    return pieces.stream().limit(MOST).mapToInt(Integer::intValue).toArray();
  }

  /** A word without accents and control characters, cut at every punctuation mark. */
  private static List<String> parts(String word) {
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    plain.codePoints().forEach(c -> read(c, part, parts));
    flush(part, parts);
    return parts;
  }

  private static void read(int c, StringBuilder part, List<String> parts) {
    if (isPunctuation(c)) {
      flush(part, parts);
      parts.add(Character.toString(c));
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      flush(part, parts);
    } else if (!isDropped(c)) {
      part.appendCodePoint(c);
    }
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (part.length() > 0) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** As BERT has it: also the signs of ASCII that Unicode calls symbols. */
  private static boolean isPunctuation(int c) {
    if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Unknown where a part of it is. */
  private void add(String part, List<Integer> pieces) {
    int before = pieces.size();
    int from = 0;
    while (from < part.length()) {
      int to = part.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = part.substring(from, to);
        id = ids.get(from == 0 ? piece : "##" + piece);
        to--;
      }
      if (id == null) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(unknown);
        return;
      }
      pieces.add(id);
      from = to + 1;
    }
  }
}
