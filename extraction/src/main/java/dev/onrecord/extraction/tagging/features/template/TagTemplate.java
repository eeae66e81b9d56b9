package dev.onrecord.extraction.tagging.features.template;

/** Templates of part-of-speech tagging: what the part of speech of a word is guessed from. */
public enum TagTemplate implements Template {
  WORD_FORM(1, FeatureGroup.LEXICAL),
  WORD(2, FeatureGroup.LEXICAL),
  ENDING(3, FeatureGroup.LEXICAL),
  STEM(4, FeatureGroup.LEXICAL),
  SHAPE_SENTENCE_START(5, FeatureGroup.SHAPE),
  PATH(6, FeatureGroup.CLUSTER),
  LEFT_TAG(7, FeatureGroup.PART_OF_SPEECH),
  LEFT_TAG_LEFT2_TAG(8, FeatureGroup.PART_OF_SPEECH),
  LEFT_TAG_WORD(9, FeatureGroup.PART_OF_SPEECH),
  LEFT_WORD(10, FeatureGroup.LEXICAL),
  RIGHT_WORD(11, FeatureGroup.LEXICAL),
  LEFT_WORD_WORD(12, FeatureGroup.LEXICAL),
  WORD_RIGHT_WORD(13, FeatureGroup.LEXICAL),
  RIGHT_ENDING(14, FeatureGroup.LEXICAL),
  RIGHT2_WORD(15, FeatureGroup.LEXICAL),
  LEFT2_WORD(16, FeatureGroup.LEXICAL),
  LEFT_TAG_ENDING(17, FeatureGroup.PART_OF_SPEECH),
  LEFT_TAG_RIGHT_WORD(18, FeatureGroup.PART_OF_SPEECH),
  RIGHT_SHAPE_SHAPE(19, FeatureGroup.SHAPE),
  LEFT_TAG_RIGHT_PATH(20, FeatureGroup.CLUSTER),
  LEFT_TAG_CLUSTER_RIGHT_CLUSTER(21, FeatureGroup.CLUSTER);

  private final int id;
  private final FeatureGroup group;

  TagTemplate(int id, FeatureGroup group) {
    this.id = id;
    this.group = group;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public FeatureGroup group() {
    return group;
  }
}
