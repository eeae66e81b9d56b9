package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * "A accuses B of C, which D denies": what D denies is what A says, and "which" only stands for it.
 */
final class Relatives {
  private static final Set<String> VERBS =
      Set.of("disputes", "disputed", "rejects", "rejected", "doubts", "doubted");
  private static final int REACH = 8;

  private final Board board;
  private final List<Utterance> utterances;
  private final Map<Integer, List<TokenSpan>> contentsByEnd = new HashMap<>();

  Relatives(Board board, List<Utterance> utterances) {
    this.board = board;
    this.utterances = List.copyOf(utterances);
    for (Utterance utterance : utterances) {
      List<TokenSpan> content = utterance.content();
      if (!content.isEmpty()) {
        contentsByEnd.put(content.get(content.size() - 1).to(), content);
      }
    }
  }

  /** The statement with what "which" stands for in its place, where that is plain. */
  Utterance mend(Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    boolean pronoun = content.size() == 1 && content.get(0).length() == 1;
    return pronoun
        ? antecedent(content.get(0).from())
            .map(said -> utterance.with(utterance.speaker(), utterance.cue(), said))
            .orElse(utterance)
        : utterance;
  }

  /** Denials and the like that the tagger missed. */
  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (Utterance utterance : utterances) {
      List<TokenSpan> content = utterance.content();
      if (!content.isEmpty()) {
        int which = content.get(content.size() - 1).to() + 1;
        antecedent(which).flatMap(said -> report(which, said)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<List<TokenSpan>> antecedent(int which) {
    return board.is(which, "which") && board.isMark(which - 1, ",")
        ? Optional.ofNullable(contentsByEnd.get(which - 1))
        : Optional.empty();
  }

  private Optional<Utterance> report(int which, List<TokenSpan> said) {
    int limit = Math.min(board.sentenceEnd(which), which + REACH);
    int verb = which + 2;
    while (verb < limit && !isReport(verb)) {
      verb++;
    }
    if (verb >= limit || !board.isFree(which) || (verb + 1 < limit && !endsClause(verb + 1))) {
      return Optional.empty();
    }
    int from = board.startOfVerb(verb);
    TokenSpan cue = new TokenSpan(from, verb + 1);
    return board
        .subjectBefore(from)
        .filter(subject -> subject.from() == which + 1 && board.isFree(which + 1))
        .map(subject -> new Utterance(Optional.of(subject), Optional.of(cue), said));
  }

  private boolean isReport(int verb) {
    String word = board.word(verb);
    return (ReportingWords.isFinite(word) || VERBS.contains(word))
        && board.isFree(verb)
        && !board.isQuoted(verb);
  }

  private boolean endsClause(int token) {
    return board.isMark(token, ".,;");
  }
}
