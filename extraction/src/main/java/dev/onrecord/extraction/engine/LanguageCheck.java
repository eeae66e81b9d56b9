package dev.onrecord.extraction.engine;

import dev.onrecord.extraction.tagging.lexicon.IntTable;
import dev.onrecord.extraction.tagging.lexicon.WordHash;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells English from other languages by its small words. A short text counts as English unless it
 * is clearly something else; a long one must have the words that no English does without.
 */
final class LanguageCheck {
  private static final int SAMPLE = 20_000;
  private static final int SHORT = 40;

  private static final int IS_ENGLISH = 1;
  private static final int IS_OTHER = 2;

  private static final String ENGLISH =
      "the of and to that is was for on with as by it at from his her he she they be are has"
          + " have had not this which who said will would been were their its but about after"
          + " we you i or when if there what what's it's more than into out up over also can"
          + " could says told new an";
  private static final String OTHER =
      "der die das und ist nicht ein eine von zu mit auf für dem den des sich auch wird werden"
          + " le la les et est une dans que qui pour sur pas du au avec sont il elle ont nous"
          + " el los las y en por con una para del se su como más pero di che non per sono gli"
          + " della nel os uma não com mais dos foi het een van niet zijn dat voor met och att"
          + " det som på är inte av til ikke og w na nie się że jest z do ve bir bu için ile da"
          + " de un ja on ei että oli dan yang di untuk dengan ini tidak";

  /** By the hash of a word in lower case whose words it is one of. */
  private static final IntTable SMALL_WORDS = smallWords();

  private LanguageCheck() {}

  /**
   * Whether the text is English.
   *
   * @param given the language its source names; it decides only where the text is too short to tell
   */
  static boolean reads(String text, Optional<String> given) {
    Counts counts = count(text);
    if (counts.letters > 0 && counts.latin * 10 < counts.letters * 7) {
      return false;
    }
    if (counts.words < SHORT) {
      boolean clearlyOther = counts.other > 2 && counts.other > 2 * counts.english;
      boolean saidToBeOther =
          given.filter(code -> !code.toLowerCase(Locale.ROOT).startsWith("en")).isPresent();
      return !clearlyOther && !(saidToBeOther && counts.english <= counts.other);
    }
    return counts.english * 100 >= counts.words * 8 && counts.english > counts.other;
  }

  private static final class Counts {
    private int letters;
    private int latin;
    private int words;
    private int english;
    private int other;

    private void add(int word) {
      words++;
      english += word & IS_ENGLISH;
      other += word / IS_OTHER;
    }
  }

  private static Counts count(String text) {
    Counts counts = new Counts();
    int end = Math.min(text.length(), SAMPLE);
    int hash = WordHash.EMPTY;
    boolean inWord = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || isInner(text, i)) {
        counts.letters++;
        // Latin, its supplements and its extensions.
        counts.latin += c < 0x250 || isLatinAdditional(c) ? 1 : 0;
        hash = WordHash.next(hash, Character.toLowerCase(c));
        inWord = true;
      } else if (inWord) {
        counts.add(SMALL_WORDS.get(hash));
        hash = WordHash.EMPTY;
        inWord = false;
      }
    }
    if (inWord) {
      counts.add(SMALL_WORDS.get(hash));
    }
    return counts;
  }

  private static boolean isInner(String text, int i) {
    return i > 0 && text.charAt(i) == '\'' && Character.isLetter(text.charAt(i - 1));
  }

  private static boolean isLatinAdditional(char c) {
    return c >= 0x1E00 && c <= 0x1EFF;
  }

  private static IntTable smallWords() {
    IntTable table = new IntTable();
    for (String word : ENGLISH.split(" ")) {
      table.put(WordHash.of(word), IS_ENGLISH);
    }
    for (String word : OTHER.split(" ")) {
      int hash = WordHash.of(word);
      table.put(hash, table.get(hash) | IS_OTHER);
    }
    return table;
  }
}
