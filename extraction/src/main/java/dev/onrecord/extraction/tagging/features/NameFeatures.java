package dev.onrecord.extraction.tagging.features;

import dev.onrecord.extraction.NameType;

/**
 * What names are found by. Labels: 0 outside, then for person, organisation and place the first
 * token of a name and the ones after it.
 */
public final class NameFeatures {
  public static final int LABELS = 7;

  private static final int AFFIX = 5;

  private final Tokens t;
  private final Companions companions;
  private final HintFeatures hints;

  public NameFeatures(Tokens tokens) {
    this.t = tokens;
    this.companions = new Companions(tokens);
    this.hints = new HintFeatures(tokens);
  }

  /** The type of a name whose tokens have this label, which is not 0. */
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

  /** Whether a sentence can hold a name. */
  public boolean mayHoldName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (t.kind[i] == WordReader.CAPITAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token may be part of a name: words without a capital only beside one that has it. */
  public boolean mayBeName(int i, int from, int to) {
    return t.kind[i] == WordReader.CAPITAL
        || t.kind[i] == WordReader.DIGIT
        || (i > from && t.kind[i - 1] == WordReader.CAPITAL)
        || (i + 1 < to && t.kind[i + 1] == WordReader.CAPITAL);
  }

  public void emit(int i, int from, int to, FeatureBuffer f) {
    int word = t.lower[i];
    int left = Tokens.at(t.lower, i - 1, from, to);
    int right = Tokens.at(t.lower, i + 1, from, to);
    int shape = t.shape[i];
    int leftShape = Tokens.at(t.shape, i - 1, from, to);
    int rightShape = Tokens.at(t.shape, i + 1, from, to);
    int tag = t.tag[i];
    f.clear();
    f.add(100);
    f.add(101, t.form[i]);
    f.add(102, word);
    f.add(103, shape, i == from ? 1 : 0);
    f.add(104, shape);
    f.add(105, tag);
    f.add(106, left);
    f.add(107, right);
    f.add(108, left, word);
    f.add(109, word, right);
    f.add(110, leftShape, shape);
    f.add(111, shape, rightShape);
    f.add(112, Tokens.at(t.tag, i - 1, from, to), tag);
    f.add(113, tag, Tokens.at(t.tag, i + 1, from, to));
    f.add(114, left, shape);
    f.add(115, t.path[i], shape);
    if (t.kind[i] == WordReader.CAPITAL || t.kind[i] == WordReader.DIGIT) {
      wide(i, from, to, f);
    }
    if (t.hints.areGiven()) {
      hints.name(i, from, to, f);
    }
  }

  /** What only a token that may be part of a name is worth. */
  private void wide(int i, int from, int to, FeatureBuffer f) {
    int word = t.lower[i];
    int left = Tokens.at(t.lower, i - 1, from, to);
    int right = Tokens.at(t.lower, i + 1, from, to);
    int left2 = Tokens.at(t.lower, i - 2, from, to);
    int right2 = Tokens.at(t.lower, i + 2, from, to);
    int leftPath = Tokens.at(t.path, i - 1, from, to);
    int rightPath = Tokens.at(t.path, i + 1, from, to);
    f.add(120, left2);
    f.add(121, right2);
    f.add(122, left, left2);
    f.add(123, right, right2);
    f.add(
        124, Tokens.at(t.shape, i - 1, from, to), t.shape[i], Tokens.at(t.shape, i + 1, from, to));
    f.add(125, companions.next(i));
    f.add(126, companions.previous(i));
    f.add(127, companions.seenInLowerCase(i), i == from ? 1 : 0);
    f.add(128, word, companions.next(i));
    f.add(129, companions.previous(i), word);
    f.add(130, Clusters.prefix(t.path[i], 4));
    f.add(131, t.cluster[i]);
    f.add(132, Clusters.prefix(t.path[i], 12));
    f.add(133, leftPath);
    f.add(134, rightPath);
    f.add(135, Tokens.at(t.cluster, i - 1, from, to), t.cluster[i]);
    f.add(136, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
    f.add(137, leftPath, t.shape[i], rightPath);
    f.add(138, companions.isInCapitals(i), t.path[i]);
    affixes(i, f);
  }

  private void affixes(int i, FeatureBuffer f) {
    String text = t.document.text();
    int start = t.document.start(i);
    int end = t.document.end(i);
    int prefix = 1;
    int suffix = 1;
    for (int k = 0; k < AFFIX && k < end - start; k++) {
      prefix = prefix * 31 + text.charAt(start + k);
      suffix = suffix * 31 + text.charAt(end - 1 - k);
      if (k > 0) {
        f.add(140 + k, prefix);
        f.add(150 + k, suffix);
      }
    }
  }
}
