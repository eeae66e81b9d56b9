package dev.onrecord.extraction.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which words are compared: without case, marks, full stops and possessives. */
public final class WordKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private WordKey() {}

  /** {@code Orbán's} gives {@code orban}, {@code U.S.} gives {@code us}; punctuation gives "". */
  public static String of(String word) {
    if (isLetters(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String folded = fold(word);
    int end = folded.length();
    if (folded.endsWith("'s") || folded.endsWith("’s")) {
      end -= 2;
    }
    StringBuilder key = new StringBuilder(end);
    boolean content = false;
    for (int i = 0; i < end; i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '&') {
        key.append(c);
        content = true;
      } else if ((c == '-' || c == '‑') && key.length() > 0) {
        key.append('-');
      }
    }
    return content ? key.toString() : "";
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  public static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /** In lower case and without marks; letters of other alphabets stay. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    return plain
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
