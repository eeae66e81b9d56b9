package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;

/** Knows findings in which nobody says anything. */
final class Unsaid {
  private final Headings headings;
  private final Attempts attempts;
  private final Refusals refusals;
  private final Reactions reactions;
  private final Impressions impressions;

  Unsaid(Board board) {
    this.headings = new Headings(board);
    this.attempts = new Attempts(board);
    this.refusals = new Refusals(board);
    this.reactions = new Reactions(board);
    this.impressions = new Impressions(board);
  }

  boolean isUnsaid(Utterance utterance) {
    return headings.isHeading(utterance)
        || utterance.cue().filter(attempts::isAttempt).isPresent()
        || utterance.cue().filter(refusals::isRefusal).isPresent()
        || reactions.isTarget(utterance)
        || reactions.isSetOff(utterance)
        || impressions.isNobodys(utterance);
  }
}
