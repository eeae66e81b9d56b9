package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds reports by a noun: "its announcement of new fees has", "made demands, including a ban". */
final class ReportingNouns {
  private static final int REACH = 16;

  private static final Set<String> WITH_OF =
      Set.of("announcement", "declaration", "condemnation", "rejection");

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

  private static final Set<String> OWNERS = Set.of("its", "his", "her");

  /** What ends a noun phrase that is a subject. */
  private static final Set<String> AUXILIARIES =
      Set.of(
          "has", "have", "had", "is", "are", "was", "were", "will", "would", "could", "can", "may",
          "might", "should", "did", "does");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "what");

  private final Board board;

  ReportingNouns(Board board) {
    this.board = board;
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 1; i < board.size() - 3; i++) {
      if (!board.isLowerCase(i) || board.isQuoted(i) || !board.isFree(i)) {
        continue;
      }
      String word = board.word(i);
      if (WITH_OF.contains(word) && board.is(i + 1, "of")) {
        owned(i).ifPresent(found::add);
      } else if (LISTED.contains(word)) {
        listed(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Utterance> owned(int noun) {
    int end = endOfPhrase(noun + 2);
    return end - noun < 4
        ? Optional.empty()
        : owner(noun)
            .filter(this::isFree)
            .flatMap(
                owner ->
                    board
                        .freeRun(noun + 2, end)
                        .filter(content -> content.to() == end)
                        .map(said -> utterance(owner, new TokenSpan(noun, noun + 2), said)));
  }

  private Optional<TokenSpan> owner(int noun) {
    return OWNERS.contains(board.word(noun - 1))
        ? Optional.of(new TokenSpan(noun - 1, noun))
        : board.ownerBefore(noun);
  }

  /** The auxiliary behind a noun phrase that is a subject; the token itself where none is near. */
  private int endOfPhrase(int from) {
    int limit = Math.min(board.sentenceEnd(from), from + REACH);
    for (int i = from; i < limit; i++) {
      if (AUXILIARIES.contains(board.word(i))) {
        return i;
      }
      if (board.isMark(i, ",.;:") || RELATIVES.contains(board.word(i))) {
        return from;
      }
    }
    return from;
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
            .filter(this::isFree)
            .flatMap(
                subject ->
                    board
                        .freeRun(including + 1, board.sentenceEnd(noun))
                        .map(said -> utterance(subject, cue, said)));
      }
    }
    return Optional.empty();
  }

  private boolean isFree(TokenSpan tokens) {
    for (int i = tokens.from(); i < tokens.to(); i++) {
      if (!board.isFree(i)) {
        return false;
      }
    }
    return true;
  }

  private static Utterance utterance(TokenSpan speaker, TokenSpan cue, TokenSpan content) {
    return new Utterance(Optional.of(speaker), Optional.of(cue), List.of(content));
  }
}
