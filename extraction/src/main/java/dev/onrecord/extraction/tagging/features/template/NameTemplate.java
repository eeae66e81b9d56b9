package dev.onrecord.extraction.tagging.features.template;

/**
 * Templates of name recognition. {@code ELSEWHERE} is what other occurrences of the word in the
 * document say.
 */
public enum NameTemplate implements Template {
  BIAS(100, FeatureGroup.BIAS),
  WORD_FORM(101, FeatureGroup.LEXICAL),
  WORD(102, FeatureGroup.LEXICAL),
  SHAPE_SENTENCE_START(103, FeatureGroup.SHAPE),
  SHAPE(104, FeatureGroup.SHAPE),
  TAG(105, FeatureGroup.PART_OF_SPEECH),
  LEFT_WORD(106, FeatureGroup.LEXICAL),
  RIGHT_WORD(107, FeatureGroup.LEXICAL),
  LEFT_WORD_WORD(108, FeatureGroup.LEXICAL),
  WORD_RIGHT_WORD(109, FeatureGroup.LEXICAL),
  LEFT_SHAPE_SHAPE(110, FeatureGroup.SHAPE),
  SHAPE_RIGHT_SHAPE(111, FeatureGroup.SHAPE),
  LEFT_TAG_TAG(112, FeatureGroup.PART_OF_SPEECH),
  TAG_RIGHT_TAG(113, FeatureGroup.PART_OF_SPEECH),
  LEFT_WORD_SHAPE(114, FeatureGroup.SHAPE),
  PATH_SHAPE(115, FeatureGroup.CLUSTER),
  LEFT2_WORD(120, FeatureGroup.LEXICAL),
  RIGHT2_WORD(121, FeatureGroup.LEXICAL),
  LEFT_WORD_LEFT2_WORD(122, FeatureGroup.LEXICAL),
  RIGHT_WORD_RIGHT2_WORD(123, FeatureGroup.LEXICAL),
  LEFT_SHAPE_SHAPE_RIGHT_SHAPE(124, FeatureGroup.SHAPE),
  NEXT_ELSEWHERE(125, FeatureGroup.NON_LOCAL),
  PREVIOUS_ELSEWHERE(126, FeatureGroup.NON_LOCAL),
  LOWER_CASE_ELSEWHERE_SENTENCE_START(127, FeatureGroup.NON_LOCAL),
  WORD_NEXT_ELSEWHERE(128, FeatureGroup.NON_LOCAL),
  PREVIOUS_ELSEWHERE_WORD(129, FeatureGroup.NON_LOCAL),
  PATH_4_BITS(130, FeatureGroup.CLUSTER),
  CLUSTER(131, FeatureGroup.CLUSTER),
  PATH_12_BITS(132, FeatureGroup.CLUSTER),
  LEFT_PATH(133, FeatureGroup.CLUSTER),
  RIGHT_PATH(134, FeatureGroup.CLUSTER),
  LEFT_CLUSTER_CLUSTER(135, FeatureGroup.CLUSTER),
  CLUSTER_RIGHT_CLUSTER(136, FeatureGroup.CLUSTER),
  LEFT_PATH_SHAPE_RIGHT_PATH(137, FeatureGroup.CLUSTER),
  TITLE_CASE_SENTENCE_PATH(138, FeatureGroup.SHAPE),
  PREFIX_2(141, FeatureGroup.LEXICAL),
  PREFIX_3(142, FeatureGroup.LEXICAL),
  PREFIX_4(143, FeatureGroup.LEXICAL),
  PREFIX_5(144, FeatureGroup.LEXICAL),
  SUFFIX_2(151, FeatureGroup.LEXICAL),
  SUFFIX_3(152, FeatureGroup.LEXICAL),
  SUFFIX_4(153, FeatureGroup.LEXICAL),
  SUFFIX_5(154, FeatureGroup.LEXICAL),
  HINT_NAME_ODDS(160, FeatureGroup.HINT),
  HINT_LEFT_NAME_NAME(161, FeatureGroup.HINT),
  HINT_NAME_RIGHT_NAME(162, FeatureGroup.HINT),
  HINT_NAME_SHAPE(163, FeatureGroup.HINT),
  HINT_NAME_CERTAIN_CLUSTER(164, FeatureGroup.HINT);

  private final int id;
  private final FeatureGroup group;

  NameTemplate(int id, FeatureGroup group) {
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
