package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.text.TokenSpan;

/**
 * A possible cue.
 *
 * @param margin how much better the best labels of the sentence with this cue score than the best
 *     without it, in logits; may be negative
 */
public record CueCandidate(TokenSpan tokens, float margin) {}
