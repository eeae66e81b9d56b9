package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds reports in front of their speaker: "In addition to demanding a fee, Riga ...", "Warning of
 * rain, she ...".
 */
final class FrontedReports {
  private static final int LONGEST_FRONT = 4;
  private static final int REACH = 60;

  /** What may stand before the verb in the sentence. */
  private static final Set<String> FRONTS =
      Set.of(
          "in",
          "addition",
          "to",
          "besides",
          "apart",
          "aside",
          "from",
          "while",
          "after",
          "when",
          "as",
          "well",
          "by",
          "even",
          "and",
          "but");

  private final Board board;

  FrontedReports(Board board) {
    this.board = board;
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    int start = 0;
    while (start < board.size()) {
      at(start).ifPresent(found::add);
      start = board.sentenceEnd(start);
    }
    return found;
  }

  private Optional<Utterance> at(int start) {
    int verb = start;
    while (verb - start < LONGEST_FRONT && FRONTS.contains(board.word(verb))) {
      verb++;
    }
    if (!isReport(verb)) {
      return Optional.empty();
    }
    int limit = Math.min(board.sentenceEnd(start) - 2, verb + REACH);
    for (int comma = verb + 2; comma < limit; comma++) {
      if (!board.isFree(comma)) {
        return Optional.empty();
      }
      if (board.isMark(comma, ",")) {
        Optional<TokenSpan> subject = board.subjectFrom(comma + 1);
        if (subject.isPresent()) {
          return Optional.of(utterance(verb, comma, subject.get()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isReport(int verb) {
    boolean visit = board.is(verb, "calling") && !board.is(verb + 1, "for");
    return ReportingWords.isParticiple(board.word(verb))
        && !visit
        && board.isFree(verb)
        && !board.isQuoted(verb);
  }

  private static Utterance utterance(int verb, int comma, TokenSpan subject) {
    return new Utterance(
        Optional.of(subject),
        Optional.of(new TokenSpan(verb, verb + 1)),
        List.of(new TokenSpan(verb + 1, comma)));
  }
}
