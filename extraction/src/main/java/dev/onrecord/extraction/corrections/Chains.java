package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads chains of speech: where an office, a spokesman or a readout reports that somebody said
 * something, that is a statement of the latter too.
 */
final class Chains {
  private static final int REACH = 16;

  private Chains() {}

  static List<Utterance> in(Board board, List<Utterance> utterances) {
    List<Utterance> inner = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (utterance.speaker().filter(speaker -> isMessenger(board, speaker)).isPresent()) {
        utterance.content().stream()
            .findFirst()
            .flatMap(piece -> inner(board, piece))
            .ifPresent(inner::add);
      }
    }
    return inner;
  }

  private static boolean isMessenger(Board board, TokenSpan speaker) {
    int limit = Math.min(speaker.to(), speaker.from() + REACH);
    for (int i = speaker.from(); i < limit; i++) {
      if (ReportingWords.isMessenger(board.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Utterance> inner(Board board, TokenSpan piece) {
    int from = piece.from();
    while (from < piece.to() && (board.is(from, "that") || board.isMark(from, "“\"‘"))) {
      from++;
    }
    int limit = Math.min(piece.to() - 2, from + REACH);
    for (int i = from + 1; i < limit; i++) {
      if (board.isMark(i, ",;:")) {
        return Optional.empty();
      }
      int afterMark = board.isMark(i, "“\"‘") ? i + 1 : i;
      if (board.isLowerCase(afterMark) && ReportingWords.isFinite(board.word(afterMark))) {
        TokenSpan speaker = new TokenSpan(from, board.startOfVerb(i));
        TokenSpan cue = new TokenSpan(afterMark, afterMark + 1);
        TokenSpan content = new TokenSpan(afterMark + 1, piece.to());
        return Optional.of(new Utterance(Optional.of(speaker), Optional.of(cue), List.of(content)));
      }
    }
    return Optional.empty();
  }
}
