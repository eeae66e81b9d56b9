package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who said a whole sentence where that was missed and stands at its end: "The bridge was
 * closed again, the City Council informed in a release."
 */
final class LateAttributions {
  /** The fewest words that make a sentence worth an attribution. */
  private static final int SHORTEST = 5;

  /** The most words behind the verb. */
  private static final int TAIL = 8;

  private static final int REACH = 120;

  /** A sentence that begins so is not said but told: "When asked, ...". */
  private static final Set<String> SUBORDINATES =
      Set.of("as", "when", "while", "if", "although", "though", "because", "since", "asked");

  private final Board board;

  LateAttributions(Board board) {
    this.board = board;
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = SHORTEST; i < board.size(); i++) {
      if (ReportingWords.mayBe(board.document().end(i) - board.document().start(i))
          && board.isLowerCase(i)
          && board.isFree(i)
          && !board.isQuoted(i)
          && ReportingWords.isFinite(board.word(i))) {
        at(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Utterance> at(int verb) {
    int from = board.startOfVerb(verb);
    return board
        .subjectBefore(from)
        .filter(subject -> board.isFree(subject.from()) && board.isMark(subject.from() - 1, ","))
        .filter(subject -> endsBehind(verb))
        .flatMap(
            subject ->
                sentenceBefore(subject.from() - 1)
                    .map(
                        said ->
                            new Utterance(
                                Optional.of(subject),
                                Optional.of(new TokenSpan(from, verb + 1)),
                                List.of(said))));
  }

  private boolean endsBehind(int verb) {
    int end = board.sentenceEnd(verb);
    boolean atOnce = end == verb + 1 || board.isMark(verb + 1, ".");
    return atOnce
        || (end - verb <= TAIL && ReportingWords.beginsCircumstance(board.word(verb + 1)));
  }

  private Optional<TokenSpan> sentenceBefore(int comma) {
    int start = board.sentenceStart(comma);
    String first = board.word(start);
    boolean whole =
        comma - start >= SHORTEST
            && comma - start <= REACH
            && board.isUpperCase(start)
            && !board.isQuoted(comma - 1)
            && !ReportingWords.beginsCircumstance(first)
            && !SUBORDINATES.contains(first);
    return whole ? Optional.of(new TokenSpan(start, comma)) : Optional.empty();
  }
}
