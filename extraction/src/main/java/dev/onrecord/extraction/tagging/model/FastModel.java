package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.Clusters;

/**
 * All that {@link dev.onrecord.extraction.tagging.LinearTagger} learned. Immutable, for any number
 * of threads.
 *
 * @param calibration how far the judge of statements can be believed
 * @param name a sum over the bytes it was read from; differs where one of its weights does
 */
public record FastModel(
    String name,
    Clusters clusters,
    TagModel tags,
    NameModel names,
    CueModel cues,
    ArgumentModel arguments,
    StatementModel statements,
    Calibration calibration) {}
