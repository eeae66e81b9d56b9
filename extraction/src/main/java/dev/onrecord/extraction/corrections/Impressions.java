package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Set;

/** Knows impressions that are nobody's: "seen as a show of force", "amid fears that it rains". */
final class Impressions {
  private static final Set<String> PARTICIPLES =
      Set.of("seen", "viewed", "regarded", "perceived", "considered", "interpreted");
  private static final Set<String> FEELINGS =
      Set.of(
          "concern",
          "concerns",
          "fear",
          "fears",
          "worry",
          "worries",
          "hope",
          "hopes",
          "expectations",
          "suspicion",
          "suspicions",
          "doubts",
          "anxiety",
          "speculation");
  private static final Set<String> PREPOSITIONS =
      Set.of("amid", "amidst", "at", "over", "on", "by", "despite", "of", "with", "about", "as");

  private final Board board;

  Impressions(Board board) {
    this.board = board;
  }

  boolean isNobodys(Utterance utterance) {
    return utterance.speaker().isEmpty()
        && utterance.cue().filter(cue -> isSeenAs(utterance, cue) || isFeeling(cue)).isPresent();
  }

  private boolean isSeenAs(Utterance utterance, TokenSpan cue) {
    int last = board.is(cue.to() - 1, "as") ? cue.to() - 2 : cue.to() - 1;
    int first = utterance.content().get(0).from();
    return PARTICIPLES.contains(board.word(last))
        && (board.is(last + 1, "as") || board.is(first, "as"));
  }

  private boolean isFeeling(TokenSpan cue) {
    int noun = board.is(cue.to() - 1, "that") ? cue.to() - 2 : cue.to() - 1;
    int from = Math.min(cue.from(), noun);
    return FEELINGS.contains(board.word(noun))
        && noun - from <= 1
        && (PREPOSITIONS.contains(board.word(from - 1)) || PREPOSITIONS.contains(board.word(from)));
  }
}
