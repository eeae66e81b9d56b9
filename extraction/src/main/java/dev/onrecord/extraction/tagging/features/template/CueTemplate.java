package dev.onrecord.extraction.tagging.features.template;

/**
 * Templates of cue recognition. {@code LAST} and {@code NEXT} qualify the nearest noun or verb
 * before and after the token, {@code QUOTING} is which parts of the token's sentence are quoted.
 */
public enum CueTemplate implements Template {
  BIAS(200, FeatureGroup.BIAS),
  STEM(201, FeatureGroup.LEXICAL),
  WORD(202, FeatureGroup.LEXICAL),
  TAG(203, FeatureGroup.PART_OF_SPEECH),
  STEM_TAG(204, FeatureGroup.PART_OF_SPEECH),
  STEM_RIGHT_STEM(205, FeatureGroup.LEXICAL),
  LEFT_STEM_STEM(206, FeatureGroup.LEXICAL),
  RIGHT_STEM(207, FeatureGroup.LEXICAL),
  LEFT_STEM(208, FeatureGroup.LEXICAL),
  LEFT_TAG_TAG_RIGHT_TAG(209, FeatureGroup.PART_OF_SPEECH),
  STEM_RIGHT_TAG(210, FeatureGroup.PART_OF_SPEECH),
  STEM_LEFT_TAG(211, FeatureGroup.PART_OF_SPEECH),
  QUOTED_STEM(212, FeatureGroup.QUOTATION),
  QUOTED_TAG_QUOTING(213, FeatureGroup.QUOTATION),
  LEFT_STEM_RIGHT_STEM(214, FeatureGroup.LEXICAL),
  RIGHT_STEM_RIGHT2_STEM(215, FeatureGroup.LEXICAL),
  LEFT2_STEM_LEFT_STEM(216, FeatureGroup.LEXICAL),
  RIGHT_TAG_RIGHT2_TAG(217, FeatureGroup.PART_OF_SPEECH),
  LEFT2_TAG_LEFT_TAG(218, FeatureGroup.PART_OF_SPEECH),
  STEM_RIGHT_STEM_RIGHT2_STEM(219, FeatureGroup.LEXICAL),
  LEFT2_STEM_LEFT_STEM_STEM(220, FeatureGroup.LEXICAL),
  QUOTING_STEM(221, FeatureGroup.QUOTATION),
  LEFT_STEM_STEM_RIGHT_STEM(222, FeatureGroup.LEXICAL),
  LEFT2_TAG_LEFT_TAG_TAG(223, FeatureGroup.PART_OF_SPEECH),
  TAG_RIGHT_TAG_RIGHT2_TAG(224, FeatureGroup.PART_OF_SPEECH),
  RIGHT2_STEM(225, FeatureGroup.LEXICAL),
  LEFT2_STEM(226, FeatureGroup.LEXICAL),
  ENDING_TAG(227, FeatureGroup.LEXICAL),
  PATH(228, FeatureGroup.CLUSTER),
  CLUSTER_TAG(229, FeatureGroup.CLUSTER),
  LEFT_NAME_STEM(230, FeatureGroup.NAME),
  RIGHT_NAME_STEM(231, FeatureGroup.NAME),
  LAST_NOUN_STEM_TAG(232, FeatureGroup.CLAUSE),
  LAST_NOUN_DISTANCE_LAST_VERB_DISTANCE_STEM(233, FeatureGroup.CLAUSE),
  LAST_VERB_STEM_TAG(234, FeatureGroup.CLAUSE),
  NEXT_NOUN_STEM_TAG(235, FeatureGroup.CLAUSE),
  NEXT_VERB_STEM_TAG(236, FeatureGroup.CLAUSE),
  NEXT_VERB_DISTANCE_STEM(237, FeatureGroup.CLAUSE),
  LAST_NOUN_TAG_NAME_LAST_VERB_TAG_TAG(238, FeatureGroup.CLAUSE),
  LAST_VERB_STEM_STEM(239, FeatureGroup.CLAUSE),
  LAST_NOUN_STEM_STEM(240, FeatureGroup.CLAUSE),
  NEXT_NOUN_STEM_STEM(241, FeatureGroup.CLAUSE),
  NEXT_VERB_TAG_NEXT_NOUN_TAG_TAG(242, FeatureGroup.CLAUSE),
  SENTENCE_START_DISTANCE_TAG(243, FeatureGroup.LAYOUT),
  SENTENCE_END_DISTANCE_TAG(244, FeatureGroup.LAYOUT),
  QUOTE_MARKS_TAG(245, FeatureGroup.QUOTATION),
  FIRST_PARAGRAPH_TAG(246, FeatureGroup.LAYOUT),
  SENTENCE_FIRST_STEM_TAG(247, FeatureGroup.LAYOUT),
  LAST_NOUN_NAME_NEXT_NOUN_TAG_STEM(248, FeatureGroup.CLAUSE),
  LEFT_CLUSTER_CLUSTER(250, FeatureGroup.CLUSTER),
  CLUSTER_RIGHT_CLUSTER(251, FeatureGroup.CLUSTER),
  RIGHT_PATH(252, FeatureGroup.CLUSTER),
  LEFT_PATH(253, FeatureGroup.CLUSTER),
  NAME(254, FeatureGroup.NAME),
  LEFT_NAME_CLUSTER(255, FeatureGroup.NAME),
  CLUSTER_LEFT_TAG_RIGHT_TAG(256, FeatureGroup.CLUSTER),
  PATH_RIGHT_TAG(257, FeatureGroup.CLUSTER),
  PATH_LEFT_TAG(258, FeatureGroup.CLUSTER),
  QUOTE_MARKS_STEM(260, FeatureGroup.QUOTATION),
  LAST_NOUN_CLUSTER_CLUSTER(261, FeatureGroup.CLAUSE),
  LAST_NOUN_PATH_TAG(262, FeatureGroup.CLAUSE),
  NEXT_VERB_CLUSTER_CLUSTER(263, FeatureGroup.CLAUSE),
  LAST_NOUN_NAME_LAST_NOUN_DISTANCE_PATH(264, FeatureGroup.CLAUSE),
  NEXT_VERB_DISTANCE_NEXT_NOUN_TAG_PATH(265, FeatureGroup.CLAUSE),
  QUOTING_QUOTED_PATH(266, FeatureGroup.QUOTATION),
  HINT_FIRST(270, FeatureGroup.HINT),
  HINT_INSIDE(271, FeatureGroup.HINT),
  HINT_FIRST_INSIDE(272, FeatureGroup.HINT),
  HINT_LEFT_FIRST_FIRST(273, FeatureGroup.HINT),
  HINT_FIRST_RIGHT_FIRST(274, FeatureGroup.HINT),
  HINT_LEFT_FIRST_INSIDE(275, FeatureGroup.HINT),
  HINT_FIRST_TAG(276, FeatureGroup.HINT),
  HINT_FIRST_PATH(277, FeatureGroup.HINT),
  HINT_FIRST_STEM(278, FeatureGroup.HINT),
  HINT_INSIDE_LEFT_INSIDE(279, FeatureGroup.HINT);

  private final int id;
  private final FeatureGroup group;

  CueTemplate(int id, FeatureGroup group) {
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
