/**
 * Names and utterances as they stand in the text. {@link
 * dev.onrecord.extraction.tagging.LinearTagger} finds them in steps: parts of speech, names, cues,
 * the speaker and the content of each cue, and last a judgement of each statement that may be one.
 */
package dev.onrecord.extraction.tagging;
