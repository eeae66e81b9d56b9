package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a list of demands or the like holds: "made demands, including a ban". */
final class ListedDemands {
  private static final int REACH = 16;

  private static final Set<String> LISTED =
      Set.of(
          "demands",
          "conditions",
          "proposals",
          "requests",
          "accusations",
          "allegations",
          "complaints",
          "promises",
          "pledges",
          "threats",
          "warnings");

  private static final Set<String> ISSUING =
      Set.of(
          "laid",
          "set",
          "made",
          "issued",
          "presented",
          "listed",
          "put",
          "raised",
          "outlined",
          "repeated",
          "renewed",
          "published",
          "makes",
          "lists",
          "raises");

  private final Board board;

  ListedDemands(Board board) {
    this.board = board;
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 1; i < board.size() - 3; i++) {
      if (board.isLowerCase(i)
          && board.isFree(i)
          && !board.isQuoted(i)
          && LISTED.contains(board.word(i))) {
        listed(i).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "after Riga laid down a series of demands, including a ban on cars" */
  private Optional<Utterance> listed(int noun) {
    int including = board.isMark(noun + 1, ",") ? noun + 2 : noun + 1;
    if (!board.is(including, "including")) {
      return Optional.empty();
    }
    int first = Math.max(board.sentenceStart(noun), noun - REACH);
    for (int verb = noun - 1; verb > first && board.isFree(verb); verb--) {
      if (board.isMark(verb, ",;:")) {
        return Optional.empty();
      }
      if (ISSUING.contains(board.word(verb))) {
        int from = board.startOfVerb(verb);
        TokenSpan cue = new TokenSpan(from, noun + 1);
        return board
            .subjectBefore(from)
            .filter(board::isFree)
            .flatMap(
                subject ->
                    board
                        .freeRun(including + 1, board.sentenceEnd(noun))
                        .map(said -> utterance(subject, cue, said)));
      }
    }
    return Optional.empty();
  }

  private static Utterance utterance(TokenSpan speaker, TokenSpan cue, TokenSpan content) {
    return new Utterance(Optional.of(speaker), Optional.of(cue), List.of(content));
  }
}
