package dev.onrecord.producer.corpus.parsing;

import java.util.Optional;

/**
 * The parts of a text file.
 *
 * @param day what the date line gives in the form {@code YYYY-MM-DD}, possible or not
 * @param body what follows, white space at both ends removed; without a day the whole text as it is
 * @param problem why there is no day; empty where there is one
 */
public record DatedText(Optional<String> day, String body, String problem) {
  private static final String WORD = "date";

  public static DatedText of(String text) {
    int word = WhiteSpace.skip(text, 0);
    int day = WhiteSpace.skip(text, word + WORD.length());
    if (!text.startsWith(WORD, word) || day == word + WORD.length()) {
      return undated(text, "no date: the file must begin with 'date YYYY-MM-DD' and white space");
    }
    int end = WhiteSpace.next(text, day);
    String found = text.substring(day, end);
    if (!Dates.looksLikeDay(found)) {
      return undated(text, "no date: " + Quoted.of(found) + " is not of the form YYYY-MM-DD");
    }
    return new DatedText(Optional.of(found), WhiteSpace.strip(text.substring(end)), "");
  }

  private static DatedText undated(String text, String problem) {
    return new DatedText(Optional.empty(), text, problem);
  }
}
