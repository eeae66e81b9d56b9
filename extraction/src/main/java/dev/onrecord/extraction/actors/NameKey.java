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
  private static final Pattern ENDING_EI = Pattern.compile("(ey|ei|ej)$");
  private static final Pattern ENDING_Y = Pattern.compile("[iyj]+$");
  private static final Pattern ENDING_IA = Pattern.compile("(iia|iya|ya)$");
  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");

  private NameKey() {}

  /** {@code Orbán's} gives {@code orban}, {@code U.S.} gives {@code us}; punctuation gives "". */
  static String word(String word) {
    String folded = fold(word);
    StringBuilder key = new StringBuilder(folded.length());
    int end = folded.length();
    if (folded.endsWith("'s") || folded.endsWith("’s")) {
      end -= 2;
    }
    boolean content = false;
    for (int i = 0; i < end; i++) {
      char c = folded.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || c == '&';
      content |= letter;
      if (letter) {
        key.append(c);
      } else if ((c == '-' || c == '‑') && key.length() > 0) {
        key.append('-');
      }
    }
    return content ? key.toString() : "";
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
    String key = word.replace("kh", "h").replace("ks", "x").replace("-", "");
    if (key.startsWith("ye")) {
      key = key.substring(1);
    }
    key = DOUBLED.matcher(key).replaceAll("$1");
    if (ENDING_EI.matcher(key).find()) {
      return ENDING_EI.matcher(key).replaceFirst("ei");
    }
    key = ENDING_IA.matcher(key).replaceFirst("ia");
    return key.length() > 3 ? ENDING_Y.matcher(key).replaceFirst("y") : key;
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
