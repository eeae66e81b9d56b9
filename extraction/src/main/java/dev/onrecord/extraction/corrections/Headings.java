package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/** Knows headings that were taken for somebody's words: "Jan. 24: What you need to know". */
final class Headings {
  private static final Set<String> CALENDAR =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private final Board board;

  Headings(Board board) {
    this.board = board;
  }

  boolean isHeading(Utterance utterance) {
    boolean colon =
        utterance
            .cue()
            .filter(cue -> cue.length() == 1 && board.isMark(cue.from(), ":"))
            .isPresent();
    return colon && utterance.speaker().filter(this::isDate).isPresent();
  }

  private boolean isDate(TokenSpan speaker) {
    for (int i = speaker.from(); i < speaker.to(); i++) {
      String word = board.word(i);
      String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      boolean number = !plain.isEmpty() && Character.isDigit(plain.charAt(0));
      if (!number && !CALENDAR.contains(plain) && !board.isMark(i, ".,")) {
        return false;
      }
    }
    return true;
  }
}
