package dev.onrecord.producer.corpus.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a document, by which its format is recognised.
 *
 * @param latin1 its bytes, each as one character
 * @param text the same decoded, without byte-order mark and white space before the first character
 */
public record Head(String latin1, String text) {
  /** A declaration, comments and a document type may precede the first element. */
  private static final Pattern ROOT =
      Pattern.compile(
          "(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)*+"
              + "<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * @param encoding as the user names it
   */
  public static Head of(byte[] bytes, Optional<Charset> encoding) {
    Charset charset = Encodings.marked(bytes).or(() -> encoding).orElse(StandardCharsets.UTF_8);
    String text = new String(bytes, charset).replaceFirst("^\uFEFF", "").stripLeading();
    return new Head(new String(bytes, StandardCharsets.ISO_8859_1), text);
  }

  /** Whether it is a character that text has only by mistake. */
  public static boolean isControl(int c) {
    return c < ' ' && "\t\n\r\f".indexOf(c) < 0;
  }

  /** Whether a byte is not valid in the encoding. */
  public boolean isInvalid() {
    return text.indexOf('\uFFFD') >= 0;
  }

  public boolean isEmpty() {
    return latin1.isEmpty();
  }

  /** The first line that is not blank. */
  public String firstLine() {
    return text.lines().findFirst().orElse("");
  }

  /** The name of the first element in small letters, without a prefix; empty if there is none. */
  public Optional<String> root() {
    Matcher matcher = ROOT.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether the text begins so, in letters of either case. */
  public boolean beginsWith(String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }
}
