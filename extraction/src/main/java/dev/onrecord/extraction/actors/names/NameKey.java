package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.List;

/** The forms in which names are compared, and their part of an id. */
public final class NameKey {
  private NameKey() {}

  /** The words of a name, without a leading article and without punctuation. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || isSpace(name.charAt(i))) {
        String word = from < i ? WordKey.of(name.substring(from, i)) : "";
        if (!word.isEmpty() && !(words.isEmpty() && WordKey.isArticle(word))) {
          words.add(word);
        }
        from = i + 1;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  /** One key for the transliterations of a word of a person's name: Sergey and Sergei. */
  public static String person(String word) {
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
      boolean doubled = c == next && c >= 'a' && c <= 'z';
      if (doubled || c == '-' || (c == 'k' && next == 'h')) {
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

  /** The name as a part of an id: small letters and digits of any script, hyphens between. */
  public static String slug(String name) {
    String folded = WordKey.fold(name);
    StringBuilder slug = new StringBuilder(folded.length());
    boolean gap = false;
    int width;
    for (int i = 0; i < folded.length(); i += width) {
      int c = folded.codePointAt(i);
      width = Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && slug.length() > 0) {
          slug.append('-');
        }
        slug.appendCodePoint(c);
        gap = false;
      } else {
        gap |= c != '.' && c != '\'' && c != '’';
      }
    }
    return slug.toString();
  }
}
