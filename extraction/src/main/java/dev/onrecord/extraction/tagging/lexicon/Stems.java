package dev.onrecord.extraction.tagging.lexicon;

/** Strips the endings of English words: "says" and "saying" have the same stem. */
public final class Stems {
  private static final String[][] IRREGULAR = {
    {"say", "said", "says", "saying"},
    {"tell", "told", "tells", "telling"},
    {"write", "wrote", "writes", "written", "writing"},
    {"think", "thought", "thinks"},
    {"know", "knew", "knows", "known"},
    {"feel", "felt", "feels"},
    {"see", "saw", "seen", "sees"},
    {"find", "found", "finds"},
    {"give", "gave", "given", "gives"},
    {"speak", "spoke", "spoken", "speaks"},
    {"swear", "swore", "sworn"},
    {"mean", "meant", "means"},
    {"make", "made", "makes", "making"},
    {"take", "took", "taken", "takes"},
    {"go", "went", "gone", "goes"},
    {"be", "is", "was", "are", "were", "been", "being", "'s", "'re", "am", "'m"},
    {"have", "has", "had", "'ve", "having"},
    {"do", "did", "does", "done"},
    {"hold", "held", "holds"},
    {"hear", "heard", "hears"},
    {"understand", "understood", "understands"},
    {"forbid", "forbade", "forbidden"},
    {"seek", "sought", "seeks"},
    {"quote", "quoted", "quotes", "quoting"},
    {"note", "noted", "notes", "noting"},
    {"lie", "lied", "lies", "lying"},
    {"not", "n't"},
    {"will", "'ll"}
  };
  private static final IntTable STEMS = irregular();

  private Stems() {}

  /**
   * Returns the hash of a word's stem.
   *
   * @param lower the word in lower case; only the first {@code length} characters count
   * @param prefixes the hashes of its prefixes: {@code prefixes[k]} of the first k characters
   */
  public static int stem(char[] lower, int length, int[] prefixes) {
    int irregular = STEMS.get(prefixes[length]);
    if (irregular != 0) {
      return irregular;
    }
    int end = length;
    if (length > 4) {
      if (endsWith(lower, length, "ies") || endsWith(lower, length, "ied")) {
        return WordHash.next(prefixes[length - 3], 'y');
      }
      if (length > 5 && endsWith(lower, length, "ing")) {
        end = undouble(lower, length - 3);
      } else if (endsWith(lower, length, "ed")) {
        end = undouble(lower, length - 2);
      } else if (endsWith(lower, length, "es")) {
        end = length - 2;
      } else if (lower[length - 1] == 's' && lower[length - 2] != 's') {
        end = length - 1;
      }
    }
    if (end > 3 && lower[end - 1] == 'e') {
      end--;
    }
    return prefixes[end];
  }

  /** "planned" and "plan" have the same stem, "called" and "call" as well. */
  private static int undouble(char[] lower, int end) {
    boolean doubled =
        end > 3 && lower[end - 1] == lower[end - 2] && "bdgmnprt".indexOf(lower[end - 1]) >= 0;
    return doubled ? end - 1 : end;
  }

  private static boolean endsWith(char[] word, int length, String ending) {
    int from = length - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static IntTable irregular() {
    IntTable table = new IntTable();
    for (String[] forms : IRREGULAR) {
      for (String form : forms) {
        table.put(WordHash.of(form), WordHash.of(forms[0]));
      }
    }
    return table;
  }
}
