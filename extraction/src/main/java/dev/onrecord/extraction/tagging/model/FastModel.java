package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.Clusters;

/**
 * All that {@link dev.onrecord.extraction.tagging.FastTagger} learned. Immutable, for any number of
 * threads.
 *
 * @param version names the model; changes whenever one of its weights does
 */
public record FastModel(
    String version,
    Clusters clusters,
    TagModel tags,
    NameModel names,
    CueModel cues,
    ArgumentModel arguments,
    StatementModel statements) {}
