package dev.onrecord.extraction.text;

/**
 * Cuts a text into tokens, sentences and paragraphs in one pass: words as the Penn Treebank has
 * them ("do" "n't", "Russia" "'s"), but compounds with a hyphen stay whole.
 */
final class Tokenizer {
  /** A longer run of word characters is cut, so that no token is long. */
  static final int LONGEST_TOKEN = 64;

  private final String text;
  private final int length;
  private final TokenBuffer tokens = new TokenBuffer();

  private Tokenizer(String text) {
    this.text = text;
    this.length = text.length();
  }

  static TokenBuffer tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    int i = 0;
    while (i < tokenizer.length) {
      i = tokenizer.step(i);
    }
    return tokenizer.tokens;
  }

  /** Reads what stands at {@code i} and returns where the next thing begins. */
  private int step(int i) {
    char c = text.charAt(i);
    if (Chars.isLineEnd(c)) {
      return lineEnd(i);
    }
    if (Chars.isSpace(c)) {
      return i + 1;
    }
    boolean handle = (c == '@' || c == '#') && Chars.isWord(text, i + 1);
    return handle || Chars.isWord(text, i) ? word(i) : punctuation(i);
  }

  /** A line that goes on in lower case is one that was broken for its width. */
  private int lineEnd(int i) {
    int next = i;
    int lines = 0;
    while (next < length && Chars.isSpace(text.charAt(next))) {
      char c = text.charAt(next);
      if (Chars.isLineEnd(c) && !(c == '\n' && next > i && text.charAt(next - 1) == '\r')) {
        lines++;
      }
      next++;
    }
    boolean wrapped =
        lines == 1
            && next < length
            && Character.isLowerCase(text.charAt(next))
            && tokens.size() > 0
            && !Chars.endsSentence(text.charAt(tokens.lastEnd() - 1));
    if (!wrapped) {
      tokens.endParagraph();
    }
    return next;
  }

  private int word(int start) {
    int end = wordEnd(start);
    if (end - start > 1 && isNegation(end)) {
      end--;
    }
    if (end < length && text.charAt(end) == '.' && Abbreviations.ownsStop(text, start, end)) {
      tokens.add(start, end + 1);
      if (Abbreviations.endsSentence(text, start, end + 1)) {
        tokens.endSentence();
      }
      return end + 1;
    }
    tokens.add(start, end);
    int clitic = cliticEnd(end);
    if (clitic > end) {
      tokens.add(end, clitic);
      return clitic;
    }
    return end;
  }

  private int wordEnd(int start) {
    int i = start + Math.max(1, Chars.wordWidth(text, start));
    int limit = Math.min(length, start + LONGEST_TOKEN);
    while (i < limit) {
      int width = Chars.wordWidth(text, i);
      if (width == 0) {
        if (!joins(start, i)) {
          break;
        }
        width = 1;
      }
      i += width;
    }
    return i;
  }

  /** Whether the character at {@code i}, no word character itself, holds a word together. */
  private boolean joins(int start, int i) {
    if (!Chars.isWord(text, i + 1)) {
      return false;
    }
    char c = text.charAt(i);
    if (Chars.isHyphen(c) || c == '&') {
      return true;
    }
    boolean digits = Chars.isDigit(text, i - 1) && Chars.isDigit(text, i + 1);
    if (c == ',' || c == ':') {
      return digits;
    }
    boolean letters = Chars.isLetter(text, i - 1) && Chars.isLetter(text, i + 1);
    if (c == '.') {
      return digits
          || (letters && (i - start == 1 || text.charAt(i - 2) == '.' || isDomainEnding(i + 1)));
    }
    return Chars.isApostrophe(c) && letters && cliticEnd(i) == i && !isNegation(i);
  }

  private boolean isDomainEnding(int i) {
    return !Chars.isWord(text, i + 3)
        && (text.startsWith("com", i)
            || text.startsWith("org", i)
            || text.startsWith("gov", i)
            || text.startsWith("net", i));
  }

  /** Whether the apostrophe of "n't" stands at {@code i}. */
  private boolean isNegation(int i) {
    return i > 0
        && i + 1 < length
        && Chars.isApostrophe(text.charAt(i))
        && (text.charAt(i - 1) | 0x20) == 'n'
        && (text.charAt(i + 1) | 0x20) == 't'
        && !Chars.isWord(text, i + 2);
  }

  /** The end of the "'s", "'re", "n't" that begins at {@code i}, or {@code i} where none does. */
  private int cliticEnd(int i) {
    if (i + 1 >= length) {
      return i;
    }
    if (isNegation(i + 1)) {
      return i + 3;
    }
    if (!Chars.isApostrophe(text.charAt(i))) {
      return i;
    }
    int first = text.charAt(i + 1) | 0x20;
    if ((first == 's' || first == 'd' || first == 'm') && !Chars.isWord(text, i + 2)) {
      return i + 2;
    }
    if (i + 2 >= length || Chars.isWord(text, i + 3)) {
      return i;
    }
    int second = text.charAt(i + 2) | 0x20;
    boolean clitic =
        ((first == 'r' || first == 'v') && second == 'e') || (first == 'l' && second == 'l');
    return clitic ? i + 3 : i;
  }

  private int punctuation(int start) {
    char c = text.charAt(start);
    int end = start + Character.charCount(text.codePointAt(start));
    if (Chars.repeats(c)) {
      int limit = Math.min(length, start + LONGEST_TOKEN);
      while (end < limit && text.charAt(end) == c) {
        end++;
      }
    }
    tokens.add(start, end);
    return Chars.endsSentence(c) ? sentenceEnd(end) : end;
  }

  /** Takes the closing marks after a full stop into its sentence. */
  private int sentenceEnd(int stop) {
    int end = stop;
    while (end < length && Chars.closes(text.charAt(end))) {
      tokens.add(end, end + 1);
      end++;
    }
    int next = end;
    while (next < length && text.charAt(next) == ' ') {
      next++;
    }
    if (next == length) {
      return next;
    }
    char c = text.charAt(next);
    if (next > end ? Chars.begins(c) : Character.isUpperCase(c) || c == '“') {
      tokens.endSentence();
    }
    return next;
  }
}
