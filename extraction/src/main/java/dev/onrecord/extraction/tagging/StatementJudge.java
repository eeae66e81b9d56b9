package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;

/** Judges statements of one document that were not among those the tagger chose. */
public interface StatementJudge {
  /** How probable it is that an annotator would have marked this statement, 0 to 1. */
  double probability(Optional<TokenSpan> speaker, TokenSpan cue, List<TokenSpan> content);
}
