package dev.onrecord.producer.corpus.parsing;

import com.google.common.hash.Hashing;
import dev.onrecord.schemas.Published;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;

/** Ids of articles. They are record keys, so their length and characters are limited. */
public final class ArticleId {
  private static final int MOST_BYTES = 512;
  private static final int HASH_DIGITS = 32;
  private static final int LONGEST_RUN_OF_MARKS = 128;

  private ArticleId() {}

  /**
   * The id of an article whose source gives none: {@code sha256-} and 32 hexadecimal digits of a
   * hash of its UTC day and its body in NFC with single spaces.
   */
  public static String ofContent(Instant published, String body) {
    String content = Published.day(published) + "\n" + WhiteSpace.collapse(normalised(body));
    String hash = Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
    return "sha256-" + hash.substring(0, HASH_DIGITS);
  }

  /** Why a text cannot be an id; empty if it can. */
  public static Optional<String> problem(String id) {
    if (WhiteSpace.isAll(id)) {
      return Optional.of("it is empty");
    }
    if (id.codePoints().anyMatch(ArticleId::isUnfit)) {
      return Optional.of(Quoted.of(id) + " contains a control character or half a surrogate pair");
    }
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      return Optional.of("it has %d bytes, at most %d are allowed".formatted(bytes, MOST_BYTES));
    }
    return Optional.empty();
  }

  private static boolean isUnfit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * NFC, except that very long runs of combining marks, which no script has, are cut into pieces:
   * the time to normalise a run grows with the square of its length.
   */
  private static String normalised(String body) {
    StringBuilder out = new StringBuilder(body.length());
    int start = 0;
    int marks = 0;
    for (int i = 0; i < body.length(); i += Character.charCount(body.codePointAt(i))) {
      marks = isMark(body.codePointAt(i)) ? marks + 1 : 0;
      if (marks == LONGEST_RUN_OF_MARKS) {
        out.append(Normalizer.normalize(body.substring(start, i), Normalizer.Form.NFC));
        start = i;
        marks = 0;
      }
    }
    return out.append(Normalizer.normalize(body.substring(start), Normalizer.Form.NFC)).toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
