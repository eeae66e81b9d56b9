package dev.onrecord.producer.corpus.parsing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of a text file.
 *
 * @param day the date line's text of the form {@code YYYY-MM-DD}, which may be an impossible date
 * @param body the rest without white space at both ends; if there is no day, the unchanged text
 * @param problem why there is no day; empty if there is one
 */
public record DatedText(Optional<String> day, String body, String problem) {
  private static final String WORD = "date";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public static DatedText of(String text) {
    int word = WhiteSpace.skip(text, 0);
    int day = WhiteSpace.skip(text, word + WORD.length());
    if (!text.startsWith(WORD, word) || day == word + WORD.length()) {
      return undated(text, "no date: the file must begin with 'date YYYY-MM-DD' and white space");
    }
    int end = WhiteSpace.next(text, day);
    String found = text.substring(day, end);
    if (!DAY.matcher(found).matches()) {
      return undated(text, "no date: " + Quoted.of(found) + " is not of the form YYYY-MM-DD");
    }
    return new DatedText(Optional.of(found), WhiteSpace.strip(text.substring(end)), "");
  }

  private static DatedText undated(String text, String problem) {
    return new DatedText(Optional.empty(), text, problem);
  }
}
