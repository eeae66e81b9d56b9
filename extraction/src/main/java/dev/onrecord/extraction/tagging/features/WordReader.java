package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.tagging.lexicon.Stems;
import dev.onrecord.extraction.tagging.lexicon.WordHash;
import dev.onrecord.extraction.text.Document;

/** Computes the properties of a token from its characters. */
final class WordReader {
  static final byte PUNCTUATION = 0;
  static final byte LOWER = 1;
  static final byte CAPITAL = 2;
  static final byte DIGIT = 3;

  private static final int OPENING_MARK = WordHash.of("``");
  private static final int CLOSING_MARK = WordHash.of("''");
  private static final int LONGEST = 96;

  private final Tokens tokens;
  private final Document document;
  private final String text;
  private final char[] lower = new char[LONGEST];
  private final int[] prefixes = new int[LONGEST + 1];

  WordReader(Tokens tokens) {
    this.tokens = tokens;
    this.document = tokens.document;
    this.text = document.text();
    prefixes[0] = WordHash.EMPTY;
  }

  void read(int i) {
    int start = document.start(i);
    int length = Math.min(LONGEST, document.end(i) - start);
    int form = WordHash.EMPTY;
    int shape = 7;
    char before = 0;
    int run = 0;
    for (int k = 0; k < length; k++) {
      char c = plain(text.charAt(start + k));
      char low = c < 0x80 ? asciiLower(c) : Character.toLowerCase(c);
      form = WordHash.next(form, c);
      lower[k] = low;
      prefixes[k + 1] = WordHash.next(prefixes[k], low);
      char type = type(c, low);
      if (type != before || run < 2) {
        shape = shape * 31 + type;
        run = type == before ? run + 1 : 0;
      }
      before = type;
    }
    tokens.form[i] = form;
    tokens.lower[i] = prefixes[length];
    tokens.shape[i] = shape;
    tokens.stem[i] = Stems.stem(lower, length, prefixes);
    tokens.ending[i] = ending(length);
    tokens.kind[i] = kind(text.charAt(start), length);
    if (document.opensQuote(i)) {
      mark(i, OPENING_MARK);
    } else if (document.closesQuote(i)) {
      mark(i, CLOSING_MARK);
    }
  }

  /** Gives quotation marks of every style the same properties. */
  private void mark(int i, int hash) {
    tokens.form[i] = hash;
    tokens.lower[i] = hash;
    tokens.stem[i] = hash;
    tokens.shape[i] = hash;
    tokens.ending[i] = hash;
  }

  private int ending(int length) {
    return length < 3
        ? prefixes[length]
        : (lower[length - 1] * 31 + lower[length - 2]) * 31 + lower[length - 3];
  }

  private byte kind(char first, int length) {
    if (Character.isUpperCase(first)) {
      return CAPITAL;
    }
    if (Character.isDigit(first)) {
      return DIGIT;
    }
    boolean clitic = length > 1 && lower[0] == '\'' && Character.isLetter(lower[1]);
    boolean handle = length > 1 && (first == '@' || first == '#');
    return Character.isLetter(first) || clitic || handle ? LOWER : PUNCTUATION;
  }

  private static char plain(char c) {
    return switch (c) {
      case '’', '‘' -> '\'';
      case '“', '”' -> '"';
      case '\u2011' -> '-';
      case '–' -> '—';
      default -> c;
    };
  }

  private static char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static char type(char c, char low) {
    if (c != low) {
      return 'X';
    }
    if (c >= 'a' && c <= 'z') {
      return 'x';
    }
    if (c >= '0' && c <= '9') {
      return 'd';
    }
    return c >= 0x80 && Character.isLetter(c) ? 'x' : c;
  }
}
