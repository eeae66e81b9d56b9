package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
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
    TokenSpan messenger = null;
    for (Utterance utterance : bySpeaker(utterances)) {
      TokenSpan speaker = utterance.speaker().orElseThrow();
      boolean heard =
          isMessenger(board, speaker) || (messenger != null && goesOn(board, messenger, speaker));
      messenger = heard ? speaker : null;
      if (heard) {
        utterance.content().stream()
            .findFirst()
            .flatMap(piece -> inner(board, piece))
            .ifPresent(inner::add);
      }
    }
    return inner;
  }

  private static List<Utterance> bySpeaker(List<Utterance> utterances) {
    return utterances.stream()
        .filter(utterance -> utterance.speaker().isPresent())
        .sorted(Comparator.comparingInt(utterance -> utterance.speaker().orElseThrow().from()))
        .toList();
  }

  /** "the readout said ... It went on": the readout still. */
  private static boolean goesOn(Board board, TokenSpan messenger, TokenSpan speaker) {
    Document document = board.document();
    return speaker.length() == 1
        && board.is(speaker.from(), "it")
        && document.paragraph(speaker.from()) == document.paragraph(messenger.from());
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
