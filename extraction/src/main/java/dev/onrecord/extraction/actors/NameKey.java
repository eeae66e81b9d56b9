package dev.onrecord.extraction.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which names are compared: without case, marks, full stops and possessives. */
final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  /** {@code Orbán's} gives {@code orban}, {@code U.S.} gives {@code us}; punctuation gives "". */
  static String word(String word) {
    if (isPlain(word)) {
      return word;
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

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  /** The words of a name, without an article in front of them and without punctuation. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : SPACES.split(name.strip())) {
      String word = word(part);
      if (!word.isEmpty() && !(words.isEmpty() && isArticle(word))) {
        words.add(word);
      }
    }
    return words;
  }

  static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /** One key for the transliterations of a word of a person's name: Sergey and Sergei. */
  static String person(String word) {
    String key = withoutDoubles(word.startsWith("ye") ? word.substring(1) : word);
    if (key.endsWith("ey") || key.endsWith("ej")) {
      return key.substring(0, key.length() - 1) + "i";
    }
    if (key.endsWith("ei")) {
      return key;
    }
    if (key.endsWith("ya")) {
      return key.substring(0, key.length() - 2) + "ia";
    }
    int end = key.length();
    while (end > 0 && "iyj".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.length() > 3 && end > 0 && end < key.length() ? key.substring(0, end) + "y" : key;
  }

  /** One letter for two of a kind, "h" for "kh" and "x" for "ks"; no hyphens. */
  private static String withoutDoubles(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      if (c == next && c >= 'a' && c <= 'z' || c == '-' || c == 'k' && next == 'h') {
        continue;
      }
      if (c == 'k' && next == 's') {
        key.append('x');
        i++;
      } else {
        key.append(c);
      }
    }
    return key.toString();
  }

  static String slug(String name) {
    String folded = fold(name).replace("'s ", "s ").replace("’s ", "s ").replace(".", "");
    String slug = NOT_IN_SLUG.matcher(folded).replaceAll("-");
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > 1 ? slug.length() - 1 : slug.length();
    return from < to ? slug.substring(from, to) : "";
  }

  static String fold(String text) {
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
