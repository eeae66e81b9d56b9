package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds reports by a noun and its owner: "its announcement of new fees has angered". */
final class OwnedNouns {
  private static final int REACH = 16;

  private static final Set<String> NOUNS =
      Set.of("announcement", "declaration", "condemnation", "rejection");

  private static final Set<String> OWNERS = Set.of("its", "his", "her");

  /** What ends a noun phrase that is a subject. */
  private static final Set<String> AUXILIARIES =
      Set.of(
          "has", "have", "had", "is", "are", "was", "were", "will", "would", "could", "can", "may",
          "might", "should", "did", "does");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "what");

  private final Board board;

  OwnedNouns(Board board) {
    this.board = board;
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 1; i < board.size() - 3; i++) {
      if (board.isLowerCase(i) && board.isFree(i) && !board.isQuoted(i) && isNoun(i)) {
        owned(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean isNoun(int token) {
    return board.is(token + 1, "of") && NOUNS.contains(board.word(token));
  }

  private Optional<Utterance> owned(int noun) {
    int end = endOfPhrase(noun + 2);
    return end - noun < 4
        ? Optional.empty()
        : owner(noun)
            .filter(board::isFree)
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

  private static Utterance utterance(TokenSpan speaker, TokenSpan cue, TokenSpan content) {
    return new Utterance(Optional.of(speaker), Optional.of(cue), List.of(content));
  }
}
