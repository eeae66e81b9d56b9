package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.CueTemplate.*;

/**
 * The features of tokens that may belong to a cue ("said", "according to", "insistence"). Labels: 0
 * outside, 1 the first token of a cue, 2 its other tokens, 3 the token after a cue.
 */
public final class CueFeatures {
  public static final int LABELS = 4;

  private static final int NO_NOUN = -1;

  private final Layout layout;
  private final Tokens t;
  private final HintFeatures hints;

  public CueFeatures(Layout layout) {
    this.layout = layout;
    this.t = layout.t;
    this.hints = new HintFeatures(t);
  }

  /** Replaces the features in {@code f} with those of token {@code i} of sentence [from, to). */
  public void emit(int i, int from, int to, FeatureBuffer f) {
    f.clear();
    words(i, from, to, f);
    syntax(i, from, to, f);
    quotation(i, f);
    clause(i, f);
    sentence(i, from, to, f);
    clauseClusters(i, f);
    if (t.hints.areGiven()) {
      hints.cue(i, from, to, f);
    }
  }

  private void words(int i, int from, int to, FeatureBuffer f) {
    int stem = t.stem[i];
    int tag = t.tag[i];
    int left = Tokens.at(t.stem, i - 1, from, to);
    int left2 = Tokens.at(t.stem, i - 2, from, to);
    int right = Tokens.at(t.stem, i + 1, from, to);
    int right2 = Tokens.at(t.stem, i + 2, from, to);
    f.add(BIAS);
    f.add(STEM, stem);
    f.add(WORD, t.lower[i]);
    f.add(STEM_TAG, stem, tag);
    f.add(STEM_RIGHT_STEM, stem, right);
    f.add(LEFT_STEM_STEM, left, stem);
    f.add(RIGHT_STEM, right);
    f.add(LEFT_STEM, left);
    f.add(LEFT_STEM_RIGHT_STEM, left, right);
    f.add(RIGHT_STEM_RIGHT2_STEM, right, right2);
    f.add(LEFT2_STEM_LEFT_STEM, left2, left);
    f.add(STEM_RIGHT_STEM_RIGHT2_STEM, stem, right, right2);
    f.add(LEFT2_STEM_LEFT_STEM_STEM, left2, left, stem);
    f.add(LEFT_STEM_STEM_RIGHT_STEM, left, stem, right);
    f.add(RIGHT2_STEM, right2);
    f.add(LEFT2_STEM, left2);
    f.add(ENDING_TAG, t.ending[i], tag);
    f.add(PATH, t.path[i]);
    f.add(CLUSTER_TAG, t.cluster[i], tag);
    f.add(LEFT_CLUSTER_CLUSTER, Tokens.at(t.cluster, i - 1, from, to), t.cluster[i]);
    f.add(CLUSTER_RIGHT_CLUSTER, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
    f.add(RIGHT_PATH, Tokens.at(t.path, i + 1, from, to));
    f.add(LEFT_PATH, Tokens.at(t.path, i - 1, from, to));
  }

  private void syntax(int i, int from, int to, FeatureBuffer f) {
    int stem = t.stem[i];
    int tag = t.tag[i];
    int left = Tokens.at(t.tag, i - 1, from, to);
    int left2 = Tokens.at(t.tag, i - 2, from, to);
    int right = Tokens.at(t.tag, i + 1, from, to);
    int right2 = Tokens.at(t.tag, i + 2, from, to);
    int leftName = Tokens.at(t.name, i - 1, from, to);
    f.add(TAG, tag);
    f.add(LEFT_TAG_TAG_RIGHT_TAG, left, tag, right);
    f.add(STEM_RIGHT_TAG, stem, right);
    f.add(STEM_LEFT_TAG, stem, left);
    f.add(RIGHT_TAG_RIGHT2_TAG, right, right2);
    f.add(LEFT2_TAG_LEFT_TAG, left2, left);
    f.add(LEFT2_TAG_LEFT_TAG_TAG, left2, left, tag);
    f.add(TAG_RIGHT_TAG_RIGHT2_TAG, tag, right, right2);
    f.add(NAME, t.name[i]);
    f.add(LEFT_NAME_STEM, leftName, stem);
    f.add(RIGHT_NAME_STEM, Tokens.at(t.name, i + 1, from, to), stem);
    f.add(LEFT_NAME_CLUSTER, leftName, t.cluster[i]);
    f.add(CLUSTER_LEFT_TAG_RIGHT_TAG, t.cluster[i], left, right);
    f.add(PATH_RIGHT_TAG, t.path[i], right);
    f.add(PATH_LEFT_TAG, t.path[i], left);
  }

  private void quotation(int i, FeatureBuffer f) {
    int quoted = layout.isQuoted(i);
    int quoting = layout.quoting(t.document.sentence(i));
    f.add(QUOTED_STEM, quoted, t.stem[i]);
    f.add(QUOTED_TAG_QUOTING, quoted, t.tag[i], quoting);
    f.add(QUOTING_STEM, quoting, t.stem[i]);
  }

  /** The nearest nouns and verbs: a stand-in for subject and object. */
  private void clause(int i, FeatureBuffer f) {
    int stem = t.stem[i];
    int tag = t.tag[i];
    int noun = layout.nounLeft[i];
    int verb = layout.verbLeft[i];
    int nextNoun = layout.nounRight[i];
    int nextVerb = layout.verbRight[i];
    int nounStem = Layout.of(t.stem, noun);
    int verbStem = Layout.of(t.stem, verb);
    int nextNounStem = Layout.of(t.stem, nextNoun);
    int nounTagName = Layout.of(t.tag, noun) * 50 + Layout.of(t.name, noun);
    int nextVerbTag = Layout.of(t.tag, nextVerb);
    f.add(LAST_NOUN_STEM_TAG, nounStem, tag);
    f.add(LAST_NOUN_DISTANCE_LAST_VERB_DISTANCE_STEM, distance(i, noun), distance(i, verb), stem);
    f.add(LAST_VERB_STEM_TAG, verbStem, tag);
    f.add(NEXT_NOUN_STEM_TAG, nextNounStem, tag);
    f.add(NEXT_VERB_STEM_TAG, Layout.of(t.stem, nextVerb), tag);
    f.add(NEXT_VERB_DISTANCE_STEM, distance(i, nextVerb), stem);
    f.add(LAST_NOUN_TAG_NAME_LAST_VERB_TAG_TAG, nounTagName, Layout.of(t.tag, verb), tag);
    f.add(LAST_VERB_STEM_STEM, verbStem, stem);
    f.add(LAST_NOUN_STEM_STEM, nounStem, stem);
    f.add(NEXT_NOUN_STEM_STEM, nextNounStem, stem);
    f.add(NEXT_VERB_TAG_NEXT_NOUN_TAG_TAG, nextVerbTag, Layout.of(t.tag, nextNoun), tag);
  }

  private void sentence(int i, int from, int to, FeatureBuffer f) {
    int tag = t.tag[i];
    f.add(SENTENCE_START_DISTANCE_TAG, Layout.bucket(i - from), tag);
    f.add(SENTENCE_END_DISTANCE_TAG, Layout.bucket(to - i), tag);
    f.add(QUOTE_MARKS_TAG, quoteMarks(i), tag);
    f.add(FIRST_PARAGRAPH_TAG, t.document.paragraph(i) == 0 ? 1 : 0, tag);
    f.add(SENTENCE_FIRST_STEM_TAG, t.stem[from], tag);
  }

  /** The nearest nouns and verbs by name and cluster. */
  private void clauseClusters(int i, FeatureBuffer f) {
    int stem = t.stem[i];
    int path = t.path[i];
    int cluster = t.cluster[i];
    int noun = layout.nounLeft[i];
    int nextNoun = layout.nounRight[i];
    int nextVerb = layout.verbRight[i];
    int nounName = noun < 0 ? NO_NOUN : t.name[noun];
    int nextNounTag = nextNoun < 0 ? NO_NOUN : t.tag[nextNoun];
    int nextVerbDistance = distance(i, nextVerb);
    int quoting = layout.quoting(t.document.sentence(i));
    f.add(LAST_NOUN_NAME_NEXT_NOUN_TAG_STEM, nounName, nextNounTag, stem);
    f.add(QUOTE_MARKS_STEM, quoteMarks(i), stem);
    f.add(LAST_NOUN_CLUSTER_CLUSTER, Layout.of(t.cluster, noun), cluster);
    f.add(LAST_NOUN_PATH_TAG, Layout.of(t.path, noun), t.tag[i]);
    f.add(NEXT_VERB_CLUSTER_CLUSTER, Layout.of(t.cluster, nextVerb), cluster);
    f.add(LAST_NOUN_NAME_LAST_NOUN_DISTANCE_PATH, nounName, distance(i, noun), path);
    f.add(
        NEXT_VERB_DISTANCE_NEXT_NOUN_TAG_PATH, nextVerbDistance, Layout.of(t.tag, nextNoun), path);
    f.add(QUOTING_QUOTED_PATH, quoting, layout.isQuoted(i), path);
  }

  private static int distance(int i, int other) {
    return other < 0 ? 0 : Layout.bucket(Math.abs(other - i));
  }

  /** Quotation marks among the two tokens on either side, a bit for each token. */
  private int quoteMarks(int i) {
    return (t.isQuoteMark(i - 1) ? 1 : 0)
        + (t.isQuoteMark(i + 1) ? 2 : 0)
        + (t.isQuoteMark(i - 2) ? 4 : 0)
        + (t.isQuoteMark(i + 2) ? 8 : 0);
  }
}
