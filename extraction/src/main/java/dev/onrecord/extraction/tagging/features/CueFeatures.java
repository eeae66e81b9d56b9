package dev.onrecord.extraction.tagging.features;

/**
 * What cues ("said", "according to", "insistence") are found by. Labels: 0 outside, 1 first, 2 on.
 */
public final class CueFeatures {
  public static final int LABELS = 4;

  private final Layout layout;
  private final Tokens t;
  private final HintFeatures hints;

  public CueFeatures(Layout layout) {
    this.layout = layout;
    this.t = layout.t;
    this.hints = new HintFeatures(t);
  }

  /** The features of token {@code i} of the sentence [from, to). */
  public void emit(int i, int from, int to, FeatureBuffer f) {
    f.clear();
    words(i, from, to, f);
    grammar(i, from, to, f);
    surroundings(i, from, to, f);
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
    f.add(200);
    f.add(201, stem);
    f.add(202, t.lower[i]);
    f.add(204, stem, tag);
    f.add(205, stem, right);
    f.add(206, left, stem);
    f.add(207, right);
    f.add(208, left);
    f.add(214, left, right);
    f.add(215, right, right2);
    f.add(216, left2, left);
    f.add(219, stem, right, right2);
    f.add(220, left2, left, stem);
    f.add(222, left, stem, right);
    f.add(225, right2);
    f.add(226, left2);
    f.add(227, t.ending[i], tag);
    f.add(228, t.path[i]);
    f.add(229, t.cluster[i], tag);
    f.add(250, Tokens.at(t.cluster, i - 1, from, to), t.cluster[i]);
    f.add(251, t.cluster[i], Tokens.at(t.cluster, i + 1, from, to));
    f.add(252, Tokens.at(t.path, i + 1, from, to));
    f.add(253, Tokens.at(t.path, i - 1, from, to));
  }

  private void grammar(int i, int from, int to, FeatureBuffer f) {
    int stem = t.stem[i];
    int tag = t.tag[i];
    int left = Tokens.at(t.tag, i - 1, from, to);
    int left2 = Tokens.at(t.tag, i - 2, from, to);
    int right = Tokens.at(t.tag, i + 1, from, to);
    int right2 = Tokens.at(t.tag, i + 2, from, to);
    f.add(203, tag);
    f.add(209, left, tag, right);
    f.add(210, stem, right);
    f.add(211, stem, left);
    f.add(217, right, right2);
    f.add(218, left2, left);
    f.add(223, left2, left, tag);
    f.add(224, tag, right, right2);
    f.add(254, t.name[i]);
    f.add(230, Tokens.at(t.name, i - 1, from, to), stem);
    f.add(231, Tokens.at(t.name, i + 1, from, to), stem);
    f.add(255, Tokens.at(t.name, i - 1, from, to), t.cluster[i]);
    f.add(256, t.cluster[i], left, right);
    f.add(257, t.path[i], right);
    f.add(258, t.path[i], left);
  }

  private void surroundings(int i, int from, int to, FeatureBuffer f) {
    int stem = t.stem[i];
    int tag = t.tag[i];
    int quoted = layout.isQuoted(i);
    int quoting = layout.quoting(t.document.sentence(i));
    int noun = layout.nounLeft[i];
    int verb = layout.verbLeft[i];
    int nextNoun = layout.nounRight[i];
    int nextVerb = layout.verbRight[i];
    f.add(212, quoted, stem);
    f.add(213, quoted, tag, quoting);
    f.add(221, quoting, stem);
    f.add(232, Layout.of(t.stem, noun), tag);
    f.add(233, distance(i, noun), distance(i, verb), stem);
    f.add(234, Layout.of(t.stem, verb), tag);
    f.add(235, Layout.of(t.stem, nextNoun), tag);
    f.add(236, Layout.of(t.stem, nextVerb), tag);
    f.add(237, distance(i, nextVerb), stem);
    f.add(238, Layout.of(t.tag, noun) * 50 + Layout.of(t.name, noun), Layout.of(t.tag, verb), tag);
    f.add(239, Layout.of(t.stem, verb), stem);
    f.add(240, Layout.of(t.stem, noun), stem);
    f.add(241, Layout.of(t.stem, nextNoun), stem);
    f.add(242, Layout.of(t.tag, nextVerb), Layout.of(t.tag, nextNoun), tag);
    f.add(243, Layout.bucket(i - from), tag);
    f.add(244, Layout.bucket(to - i), tag);
    f.add(245, marks(i), tag);
    f.add(246, t.document.paragraph(i) == 0 ? 1 : 0, tag);
    f.add(247, t.stem[from], tag);
    f.add(248, noun < 0 ? -1 : t.name[noun], nextNoun < 0 ? -1 : t.tag[nextNoun], stem);
    f.add(260, marks(i), stem);
    f.add(261, Layout.of(t.cluster, noun), t.cluster[i]);
    f.add(262, Layout.of(t.path, noun), tag);
    f.add(263, Layout.of(t.cluster, nextVerb), t.cluster[i]);
    f.add(264, noun < 0 ? -1 : t.name[noun], distance(i, noun), t.path[i]);
    f.add(265, distance(i, nextVerb), Layout.of(t.tag, nextNoun), t.path[i]);
    f.add(266, quoting, quoted, t.path[i]);
  }

  private static int distance(int i, int other) {
    return other < 0 ? 0 : Layout.bucket(Math.abs(other - i));
  }

  private int marks(int i) {
    return (t.isQuoteMark(i - 1) ? 1 : 0)
        + (t.isQuoteMark(i + 1) ? 2 : 0)
        + (t.isQuoteMark(i - 2) ? 4 : 0)
        + (t.isQuoteMark(i + 2) ? 8 : 0);
  }
}
