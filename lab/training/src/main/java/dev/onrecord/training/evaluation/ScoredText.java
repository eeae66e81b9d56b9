package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.Offsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article as the scorer sees it: words and their positions in code points. */
final class ScoredText {
  static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  /** Words that say nothing of who is meant. */
  private static final Set<String> STOP =
      Set.of(
          ("a an the this that these those he she it they we i you him her them us me his hers its"
                  + " their our my your who whom whose which what of in on at to for from by with"
                  + " and or but as is are was were be been has have had do does did not no s mr"
                  + " mrs ms dr one some many several other others another all both each any few"
                  + " most more who's he's she's they're it's")
              .split(" "));

  /** How the words of a content are given. */
  enum Form {
    DIRECT,
    MIXED,
    INDIRECT
  }

  private final String text;
  private final int[] offsets;
  private final int[] wordAt;
  private final BitSet stopWords = new BitSet();

  ScoredText(String text) {
    this.text = text;
    int length = text.codePointCount(0, text.length());
    this.offsets = new int[length + 1];
    this.wordAt = new int[length];
    for (int i = 0; i < length; i++) {
      offsets[i + 1] = text.offsetByCodePoints(offsets[i], 1);
    }
    int at = 0;
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      while (offsets[at] < matcher.start()) {
        wordAt[at++] = -1;
      }
      while (offsets[at] < matcher.end()) {
        wordAt[at++] = words;
      }
      if (STOP.contains(
          POSSESSIVE.matcher(matcher.group().toLowerCase(Locale.ROOT)).replaceAll(""))) {
        stopWords.set(words);
      }
      words++;
    }
    while (at < length) {
      wordAt[at++] = -1;
    }
  }

  /** The numbers of the words that share a character with these spans. */
  BitSet words(List<Offsets> spans) {
    BitSet words = new BitSet();
    for (Offsets span : spans) {
      for (int i = span.start(); i < Math.min(span.end(), wordAt.length); i++) {
        if (wordAt[i] >= 0) {
          words.set(wordAt[i]);
        }
      }
    }
    return words;
  }

  /** The words that say who is meant; all of them where none does. */
  BitSet heads(BitSet words) {
    BitSet heads = (BitSet) words.clone();
    heads.andNot(stopWords);
    return heads.isEmpty() ? words : heads;
  }

  String text(int start, int end) {
    int last = offsets.length - 1;
    return text.substring(offsets[Math.min(start, last)], offsets[Math.min(end, last)]);
  }

  Form form(List<Offsets> content) {
    StringBuilder joined = new StringBuilder();
    for (Offsets span : content) {
      joined.append(joined.isEmpty() ? "" : " ").append(text(span.start(), span.end()));
    }
    String words =
        strip(strip(joined.toString(), ScoredText::isSpace), c -> ",.;:".indexOf(c) >= 0);
    boolean marked = words.chars().anyMatch(ScoredText::isQuote) || words.contains("''");
    if (!marked) {
      return Form.INDIRECT;
    }
    boolean whole =
        (isQuote(words.charAt(0)) && isQuote(words.charAt(words.length() - 1)))
            || (words.startsWith("''") && words.endsWith("''"));
    return whole ? Form.DIRECT : Form.MIXED;
  }

  private static String strip(String words, IntPredicate outer) {
    int from = 0;
    int to = words.length();
    while (from < to && outer.test(words.charAt(from))) {
      from++;
    }
    while (to > from && outer.test(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(from, to);
  }

  /** White space with no-break spaces, which {@link String#strip} leaves. */
  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isQuote(int c) {
    return "\"“”„‟".indexOf(c) >= 0;
  }
}
