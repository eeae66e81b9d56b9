package dev.onrecord.extraction.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a text that was not decoded: entities as the characters they stand for, tags of blocks as
 * ends of paragraphs, other tags, soft hyphens and zero-width characters as nothing. What is no
 * known tag or entity stays as it is, and {@link ReadText} keeps where every character stands.
 */
final class Characters {
  /** A longer tag is none, so that the search for its end stays linear. */
  private static final int LONGEST_TAG = 300;

  private static final int LONGEST_ENTITY = 10;

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("shy", ""),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bdquo", "„"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("sbquo", "‚"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("hellip", "…"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("yen", "¥"),
          Map.entry("cent", "¢"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("deg", "°"),
          Map.entry("szlig", "ß"),
          Map.entry("aelig", "æ"),
          Map.entry("AElig", "Æ"),
          Map.entry("oelig", "œ"),
          Map.entry("OElig", "Œ"),
          Map.entry("oslash", "ø"),
          Map.entry("Oslash", "Ø"),
          Map.entry("eth", "ð"),
          Map.entry("ETH", "Ð"),
          Map.entry("thorn", "þ"),
          Map.entry("THORN", "Þ"));

  /** Entities of a letter with a mark, such as {@code eacute}: the letter, then one of these. */
  private static final Map<String, String> MARKED =
      Map.of(
          "acute", "\u0301",
          "grave", "\u0300",
          "circ", "\u0302",
          "uml", "\u0308",
          "tilde", "\u0303",
          "cedil", "\u0327",
          "caron", "\u030c",
          "ring", "\u030a");

  private static final Set<String> BLOCKS =
      Set.of(
          ("p br div li ul ol h1 h2 h3 h4 h5 h6 hr blockquote section article header footer table"
                  + " tr td th figure figcaption")
              .split(" "));

  private static final Set<String> INLINE =
      Set.of("a b i u em strong span small sup sub q cite mark abbr time img".split(" "));

  private final String given;
  private final StringBuilder read;
  private int[] starts;
  private int[] ends;

  private Characters(String given) {
    this.given = given;
    this.read = new StringBuilder(given.length());
    this.starts = new int[given.length() + 2];
    this.ends = new int[given.length() + 2];
  }

  static ReadText read(String given) {
    if (!hasAny(given)) {
      return new ReadText(given, null, null);
    }
    Characters characters = new Characters(given);
    int i = 0;
    while (i < given.length()) {
      i = characters.step(i);
    }
    return new ReadText(characters.read.toString(), characters.starts, characters.ends);
  }

  private static boolean hasAny(String given) {
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c == '&' || c == '<' || isInvisible(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(char c) {
    return c == '\u00ad' || c == '\u2060' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200f');
  }

  /** Reads what stands at {@code i} and returns where the next thing begins. */
  private int step(int i) {
    char c = given.charAt(i);
    if (isInvisible(c)) {
      return invisible(i);
    }
    int end = c == '&' ? entity(i) : c == '<' ? tag(i) : i;
    if (end > i) {
      return end;
    }
    add(String.valueOf(c), i, i + 1);
    return i + 1;
  }

  /** Inside a word, and a soft hyphen anywhere, it is nothing; elsewhere it stays. */
  private int invisible(int i) {
    boolean inWord =
        read.length() > 0
            && Character.isLetterOrDigit(read.charAt(read.length() - 1))
            && i + 1 < given.length()
            && (Chars.isWord(given, i + 1) || isInvisible(given.charAt(i + 1)));
    if (!inWord && given.charAt(i) != '\u00ad') {
      add(given.substring(i, i + 1), i, i + 1);
    }
    return i + 1;
  }

  private int entity(int i) {
    int limit = Math.min(given.length(), i + LONGEST_ENTITY);
    int end = i + 1;
    while (end < limit && given.charAt(end) != ';') {
      end++;
    }
    if (end == limit) {
      return i;
    }
    String name = given.substring(i + 1, end);
    String character = name.startsWith("#") ? numbered(name) : named(name);
    if (character == null) {
      return i;
    }
    add(character.equals("\u00ad") ? "" : character, i, end + 1);
    return end + 1;
  }

  private static String named(String name) {
    String character = ENTITIES.get(name);
    String mark = character == null && name.length() > 1 ? MARKED.get(name.substring(1)) : null;
    return mark == null
        ? character
        : Normalizer.normalize(name.charAt(0) + mark, Normalizer.Form.NFC);
  }

  private static String numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      boolean character =
          Character.isValidCodePoint(codePoint)
              && codePoint >= ' '
              && Character.getType(codePoint) != Character.SURROGATE;
      return character ? Character.toString(codePoint) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private int tag(int i) {
    int from = i + 1 < given.length() && given.charAt(i + 1) == '/' ? i + 2 : i + 1;
    int nameEnd = from;
    while (nameEnd < given.length() && nameEnd < from + 11 && isAscii(given.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = given.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    boolean block = BLOCKS.contains(name);
    if (!block && !INLINE.contains(name)) {
      return i;
    }
    int limit = Math.min(given.length(), i + LONGEST_TAG);
    int end = nameEnd;
    while (end < limit && given.charAt(end) != '>' && given.charAt(end) != '<') {
      end++;
    }
    boolean ends = end < limit && given.charAt(end) == '>';
    boolean attributes = ends && (end == nameEnd || " /\n\t\r".indexOf(given.charAt(nameEnd)) >= 0);
    if (!attributes) {
      return i;
    }
    add(block ? "\n\n" : "", i, end + 1);
    return end + 1;
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private void add(String characters, int start, int end) {
    int size = read.length();
    if (size + characters.length() > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    Arrays.fill(starts, size, size + characters.length(), start);
    Arrays.fill(ends, size, size + characters.length(), end);
    read.append(characters);
  }
}
