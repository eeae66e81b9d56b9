package dev.onrecord.extraction.tagging.features;

import static dev.onrecord.extraction.tagging.features.template.NameTemplate.*;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.tagging.features.template.NameTemplate;
import dev.onrecord.extraction.tagging.lexicon.Clusters;
import java.util.List;

/**
 * The features of tokens that may belong to a name. Labels: 0 outside; 1 and 2 the first and the
 * other tokens of a person, 3 and 4 of an organisation, 5 and 6 of a place.
 */
public final class NameFeatures {
  public static final int LABELS = 7;

  /** By length, from 2 characters on. */
  private static final List<NameTemplate> PREFIXES =
      List.of(PREFIX_2, PREFIX_3, PREFIX_4, PREFIX_5);

  private static final List<NameTemplate> SUFFIXES =
      List.of(SUFFIX_2, SUFFIX_3, SUFFIX_4, SUFFIX_5);

  private final Tokens t;
  private final NonLocalContext context;
  private final HintFeatures hints;

  public NameFeatures(Tokens tokens) {
    this.t = tokens;
    this.context = new NonLocalContext(tokens);
    this.hints = new HintFeatures(tokens);
  }

  /** The type of a name with this label, which must not be 0. */
  public static NameType type(int label) {
    return switch ((label - 1) / 2) {
      case 0 -> NameType.PERSON;
      case 1 -> NameType.ORG;
      default -> NameType.PLACE;
    };
  }

  /** The label of the first token of a name. */
  public static int firstLabel(NameType type) {
    return switch (type) {
      case PERSON -> 1;
      case ORG -> 3;
      case PLACE -> 5;
    };
  }

  /** Whether a sentence may have a name. */
  public boolean mayHaveName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.kind[i] == WordReader.CAPITAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token may be part of a name. Words without a capital must be next to one with it. */
  public boolean mayBeName(int i, int from, int to) {
    return t.kind[i] == WordReader.CAPITAL
        || t.kind[i] == WordReader.DIGIT
        || (i > from && t.kind[i - 1] == WordReader.CAPITAL)
        || (i + 1 < to && t.kind[i + 1] == WordReader.CAPITAL);
  }

  /** Replaces the features in {@code f} with those of token {@code i} of sentence [from, to). */
  public void emit(int i, int from, int to, FeatureBuffer f) {
    int word = t.lower[i];
    int left = Tokens.at(t.lower, i - 1, from, to);
    int right = Tokens.at(t.lower, i + 1, from, to);
    int shape = t.shape[i];
    int leftShape = Tokens.at(t.shape, i - 1, from, to);
    int rightShape = Tokens.at(t.shape, i + 1, from, to);
    int tag = t.tag[i];
    f.clear();
    f.add(BIAS);
    f.add(WORD_FORM, t.form[i]);
    f.add(WORD, word);
    f.add(SHAPE_SENTENCE_START, shape, i == from ? 1 : 0);
    f.add(SHAPE, shape);
    f.add(TAG, tag);
    f.add(LEFT_WORD, left);
    f.add(RIGHT_WORD, right);
    f.add(LEFT_WORD_WORD, left, word);
    f.add(WORD_RIGHT_WORD, word, right);
    f.add(LEFT_SHAPE_SHAPE, leftShape, shape);
    f.add(SHAPE_RIGHT_SHAPE, shape, rightShape);
    f.add(LEFT_TAG_TAG, Tokens.at(t.tag, i - 1, from, to), tag);
    f.add(TAG_RIGHT_TAG, tag, Tokens.at(t.tag, i + 1, from, to));
    f.add(LEFT_WORD_SHAPE, left, shape);
    f.add(PATH_SHAPE, t.path[i], shape);
    if (t.kind[i] == WordReader.CAPITAL || t.kind[i] == WordReader.DIGIT) {
      wideContext(i, from, to, f);
    }
    if (t.hints.areGiven()) {
      hints.name(i, from, to, f);
    }
  }

  private void wideContext(int i, int from, int to, FeatureBuffer f) {
    int word = t.lower[i];
    int left = Tokens.at(t.lower, i - 1, from, to);
    int right = Tokens.at(t.lower, i + 1, from, to);
    int left2 = Tokens.at(t.lower, i - 2, from, to);
    int right2 = Tokens.at(t.lower, i + 2, from, to);
    int leftPath = Tokens.at(t.path, i - 1, from, to);
    int rightPath = Tokens.at(t.path, i + 1, from, to);
    f.add(LEFT2_WORD, left2);
    f.add(RIGHT2_WORD, right2);
    f.add(LEFT_WORD_LEFT2_WORD, left, left2);
    f.add(RIGHT_WORD_RIGHT2_WORD, right, right2);
    f.add(
        LEFT_SHAPE_SHAPE_RIGHT_SHAPE,
        Tokens.at(t.shape, i - 1, from, to),
        t.shape[i],
        Tokens.at(t.shape, i + 1, from, to));
    f.add(NEXT_ELSEWHERE, context.next(i));
    f.add(PREVIOUS_ELSEWHERE, context.previous(i));
    f.add(LOWER_CASE_ELSEWHERE_SENTENCE_START, context.seenInLowerCase(i), i == from ? 1 : 0);
    f.add(WORD_NEXT_ELSEWHERE, word, context.next(i));
    f.add(PREVIOUS_ELSEWHERE_WORD, context.previous(i), word);
    f.add(PATH_4_BITS, Clusters.prefix(t.path[i], 4));
    f.add(CLUSTER, t.cluster[i]);
    f.add(PATH_12_BITS, Clusters.prefix(t.path[i], 12));
    f.add(LEFT_PATH, leftPath);
    f.add(RIGHT_PATH, rightPath);
    f.add(LEFT_CLUSTER_CLUSTER, Tokens.at(t.cluster, i - 1, from, to), t.cluster[i]);
    f.add(CLUSTER_RIGHT_CLUSTER, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
    f.add(LEFT_PATH_SHAPE_RIGHT_PATH, leftPath, t.shape[i], rightPath);
    f.add(TITLE_CASE_SENTENCE_PATH, context.isTitleCase(i), t.path[i]);
    affixes(i, f);
  }

  private void affixes(int i, FeatureBuffer f) {
    String text = t.document.text();
    int start = t.document.start(i);
    int end = t.document.end(i);
    int longest = Math.min(PREFIXES.size() + 1, end - start);
    int prefix = 1;
    int suffix = 1;
    for (int k = 0; k < longest; k++) {
      prefix = prefix * 31 + text.charAt(start + k);
      suffix = suffix * 31 + text.charAt(end - 1 - k);
      if (k > 0) {
        f.add(PREFIXES.get(k - 1), prefix);
        f.add(SUFFIXES.get(k - 1), suffix);
      }
    }
  }
}
