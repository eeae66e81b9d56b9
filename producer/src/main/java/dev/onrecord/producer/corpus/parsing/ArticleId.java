package dev.onrecord.producer.corpus.parsing;

import dev.onrecord.schemas.Published;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Ids of articles: keys of records, so bounded and plain. */
public final class ArticleId {
  private static final int MOST_BYTES = 512;
  private static final int HASH_BYTES = 16;
  private static final int LONGEST_RUN_OF_MARKS = 128;

  private ArticleId() {}

  /**
   * The id of an article whose source gives none: {@code sha256-} and 32 hexadecimal digits of a
   * hash of its UTC day and its body in NFC with single spaces.
   */
  public static String ofContent(Instant published, String body) {
    String content = Published.day(published) + "\n" + WhiteSpace.collapse(normalised(body));
    byte[] hash = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
  }

  /** Why a text cannot be an id, if so. */
  public static Optional<String> problem(String id) {
    if (WhiteSpace.isAll(id)) {
      return Optional.of("it is empty");
    }
    if (id.codePoints().anyMatch(ArticleId::isUnfit)) {
      return Optional.of(Quoted.of(id) + " holds a control character or half a surrogate pair");
    }
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      return Optional.of("it has %d bytes, at most %d are taken".formatted(bytes, MOST_BYTES));
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
   * NFC, but for runs of combining marks that no script has: ordering one takes time in the square
   * of its length, so it is cut.
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
