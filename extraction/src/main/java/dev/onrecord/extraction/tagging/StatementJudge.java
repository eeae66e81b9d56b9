package dev.onrecord.extraction.tagging;

import java.util.List;

/** Judges statements of one document that were not among those the tagger chose. */
public interface StatementJudge {
  /**
   * How probable it is that an annotator would have marked these statements, 0 to 1 each.
   *
   * @param wordings judged together, as if the tagger had found all of them, in the order of their
   *     cues
   */
  List<Double> probabilities(List<Wording> wordings);

  /** How probable a statement must be for the tagger itself to choose it. */
  double bound();
}
