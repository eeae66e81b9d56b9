package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.lexicon.Clusters;

/**
 * The trained models of all stages. Immutable and thread-safe.
 *
 * @param name the checksum of the bytes it was read from; differs if any weight does
 * @param calibration of the logits of statements
 */
public record LinearModel(
    String name,
    Clusters clusters,
    TagModel tags,
    NameModel names,
    CueModel cues,
    ArgumentModel arguments,
    StatementModel statements,
    Calibration calibration) {}
