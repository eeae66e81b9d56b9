package dev.onrecord.extraction.tagging;

import java.util.List;

/** Judges statements of one document that were not among those the tagger chose. */
public interface StatementJudge {
  /**
   * What these statements are worth.
   *
   * @param wordings judged together, as if the tagger had found all of them, in the order of their
   *     cues
   */
  List<Verdict> judge(List<Wording> wordings);
}
