package dev.onrecord.extraction.text;

import java.util.List;

/**
 * A line of a text.
 *
 * @param text without space around it
 * @param from where it begins, without space in front
 * @param to where it ends, without space behind
 */
record Line(String text, int from, int to) {
  static Line of(String text, int from, int to) {
    int first = from;
    while (first < to && Chars.isSpace(text.charAt(first))) {
      first++;
    }
    int end = to;
    while (end > first && Chars.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Line(text.substring(first, end), first, end);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  List<String> words() {
    return List.of(text.split(" +"));
  }

  String firstWord() {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  String lastWord() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** Whether its last sentence ends with it. */
  boolean isEnded() {
    int last = text.length() - 1;
    while (last > 0 && Chars.closes(text.charAt(last))) {
      last--;
    }
    return isEnd(last);
  }

  private boolean isEnd(int stop) {
    if (text.charAt(stop) != '.') {
      return Chars.endsSentence(text.charAt(stop));
    }
    int word = text.lastIndexOf(' ', stop) + 1;
    return word == stop || !Abbreviations.ownsStop(text, word, stop);
  }

  /** Whether the first word of the next line would have fitted in a line of this width. */
  boolean hasRoomFor(Line next, int width) {
    return text.length() + 1 + next.firstWord().length() <= width;
  }

  boolean beginsLow() {
    return Character.isLowerCase(text.charAt(0));
  }

  boolean beginsHigh() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean beginsQuotation() {
    return "“\"‘«„".indexOf(text.charAt(0)) >= 0;
  }

  boolean leavesQuotationOpen() {
    return text.lastIndexOf('“') > text.lastIndexOf('”');
  }

  /** Whether a sentence ends inside the line, and another begins. */
  boolean endsSentenceInside() {
    return lastSentenceStart() > 0;
  }

  String lastSentence() {
    return text.substring(lastSentenceStart());
  }

  static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private int lastSentenceStart() {
    for (int i = text.length() - 2; i > 3; i--) {
      if (text.charAt(i) != ' ' || !Chars.begins(text.charAt(i + 1))) {
        continue;
      }
      int stop = i - 1;
      while (stop > 3 && Chars.closes(text.charAt(stop))) {
        stop--;
      }
      if (isEnd(stop)) {
        return i + 1;
      }
    }
    return 0;
  }
}
