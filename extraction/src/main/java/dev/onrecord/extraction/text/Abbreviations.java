package dev.onrecord.extraction.text;

import java.util.Locale;
import java.util.Set;

/** The words whose full stop belongs to them. */
final class Abbreviations {
  private static final int LONGEST = 8;

  /** Something follows that belongs to them: they never end a sentence. */
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt rev hon pres maj cmdr adm"
                  + " prof st messrs mme fr amb ens supt det insp cpl pvt brig vice-adm lt-gen maj-gen")
              .split(" "));

  /** Abbreviations only with a capital: "Miss." and "miss." differ. */
  private static final Set<String> CAPITALISED =
      Set.of(
          ("jan feb mar apr jun jul aug sept sep oct nov dec jr sr inc corp co ltd bros assn dept"
                  + " univ ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn"
                  + " miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo no ave blvd"
                  + " mt ft")
              .split(" "));

  private static final Set<String> ANY = Set.of("vs", "etc", "approx", "ca", "viz", "al");

  /** Words that begin a sentence far more often than they follow an abbreviation inside one. */
  private static final Set<String> STARTERS =
      Set.of(
          ("The He She It They We In On At But And A An This That If I As For His Her Their When"
                  + " While After Mr Mrs Ms These Those There What You Our My So Yet Still However"
                  + " Before Since Although Because Both Some Many Most No Not Now Then Under With")
              .split(" "));

  /** Capitals after "9 a.m." and "8 p.m." that belong to the time; zones are all capitals. */
  private static final Set<String> AFTER_TIME =
      Set.of(
          ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
                  + " May June July August September October November December Jan Feb Mar Apr Jun"
                  + " Jul Aug Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Atlantic"
                  + " Greenwich")
              .split(" "));

  private Abbreviations() {}

  /** Whether the full stop at {@code end} belongs to the word before it. */
  static boolean ownsStop(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST || !Character.isLetter(text.charAt(start))) {
      return false;
    }
    boolean capital = Character.isUpperCase(text.charAt(start));
    if (length == 1) {
      return capital && text.charAt(start) != 'I';
    }
    String word = text.substring(start, end);
    if (isDotted(word)) {
      return true;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("no")) {
      return capital && Chars.isDigit(text, end + 2);
    }
    return ANY.contains(lower)
        || (capital && (TITLES.contains(lower) || CAPITALISED.contains(lower)));
  }

  /**
   * Whether an abbreviation from {@code start}, its full stop before {@code end}, ends a sentence.
   */
  static boolean endsSentence(String text, int start, int end) {
    int length = end - 1 - start;
    if (length == 1
        || TITLES.contains(text.substring(start, end - 1).toLowerCase(Locale.ROOT))
        || end >= text.length()
        || !Chars.isSpace(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length() && next < end + 4 && Chars.isSpace(text.charAt(next))) {
      next++;
    }
    int last = next;
    while (last < text.length() && last < next + LONGEST && Chars.isWord(text, last)) {
      last++;
    }
    String follower = text.substring(next, last);
    return STARTERS.contains(follower)
        || isTime(text.substring(start, end)) && startsAfterTime(follower);
  }

  private static boolean isTime(String word) {
    return word.equalsIgnoreCase("a.m.") || word.equalsIgnoreCase("p.m.");
  }

  private static boolean startsAfterTime(String follower) {
    return follower.length() > 1
        && Character.isUpperCase(follower.charAt(0))
        && Character.isLowerCase(follower.charAt(1))
        && !AFTER_TIME.contains(follower);
  }

  /** "U.S", "a.m", "e.g": single letters with full stops between them. */
  private static boolean isDotted(String word) {
    if (word.indexOf('.') < 0) {
      return false;
    }
    for (int i = 1; i < word.length(); i += 2) {
      if (word.charAt(i) != '.') {
        return word.equalsIgnoreCase("ph.d");
      }
    }
    return true;
  }
}
