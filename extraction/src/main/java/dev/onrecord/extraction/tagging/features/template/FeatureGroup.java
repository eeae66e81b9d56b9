package dev.onrecord.extraction.tagging.features.template;

/** Groups of templates, by the source of information that they add. */
public enum FeatureGroup {
  /** What holds for every token: how often each label occurs. */
  BIAS,
  /** Words, stems, endings and affixes. */
  LEXICAL,
  /** Capitals, digits and other characters. */
  SHAPE,
  /** Brown clusters. */
  CLUSTER,
  PART_OF_SPEECH,
  /** The nearest nouns and verbs, and how many verbs a span has. */
  CLAUSE,
  /** The names found before. */
  NAME,
  /** Other occurrences of the word in the document. */
  NON_LOCAL,
  QUOTATION,
  /** Sentences and paragraphs. */
  LAYOUT,
  /** Distances and lengths, and what is between. */
  DISTANCE,
  /** The confidence of the models before. */
  MARGIN,
  /** Other cues and drafts nearby. */
  RIVAL,
  /** The opinion of the encoder; see {@link dev.onrecord.extraction.tagging.hints.Hints}. */
  HINT
}
