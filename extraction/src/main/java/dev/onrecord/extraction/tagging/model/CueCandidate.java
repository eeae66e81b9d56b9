package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.text.TokenSpan;

/**
 * What may be a cue.
 *
 * @param margin how much better the best reading of its sentence with this cue is than the best one
 *     without, in logits; negative where it is worse
 */
public record CueCandidate(TokenSpan tokens, float margin) {}
