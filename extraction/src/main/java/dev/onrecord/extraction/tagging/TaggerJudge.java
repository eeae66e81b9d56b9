package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.DraftFinder;
import dev.onrecord.extraction.tagging.model.StatementModel;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a statement by the model that judged the tagger's drafts, as if it had been a draft: in
 * place of the draft with this cue and among the drafts around it. It has the margins of the draft
 * that it takes the place of; where the tagger saw no cue at all, the least that a draft may have.
 */
public final class TaggerJudge implements StatementJudge {
  private final Layout layout;
  private final List<Draft> drafts;
  private final StatementModel model;
  private final Calibration calibration;

  /**
   * @param drafts of the document, in the order of their cues
   */
  public TaggerJudge(
      Layout layout, List<Draft> drafts, StatementModel model, Calibration calibration) {
    this.layout = layout;
    this.drafts = List.copyOf(drafts);
    this.model = model;
    this.calibration = calibration;
  }

  @Override
  public List<Verdict> judge(List<Wording> wordings) {
    List<Draft> around = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int next = Math.max(0, firstFrom(wordings.get(0).cue().from()) - StatementModel.RIVALS);
    for (Wording wording : wordings) {
      int at = Math.max(next, firstFrom(wording.cue().from()));
      boolean replaces = at < drafts.size() && drafts.get(at).cue().overlaps(wording.cue());
      around.addAll(drafts.subList(Math.max(next, at - StatementModel.RIVALS), at));
      places.add(around.size());
      around.add(replaces ? draft(wording, drafts.get(at)) : draft(wording));
      next = replaces ? at + 1 : at;
    }
    around.addAll(drafts.subList(next, Math.min(drafts.size(), next + StatementModel.RIVALS)));
    return places.stream().map(k -> verdict(model.judge(layout, around, k), calibration)).toList();
  }

  /** Of a draft with these logits. */
  static Verdict verdict(StatementModel.Logits logits, Calibration calibration) {
    return new Verdict(
        logits.statement() >= LinearTagger.THRESHOLD,
        logits.mode(),
        calibration.probability(logits.ofMode()));
  }

  private static Draft draft(Wording wording, Draft replaced) {
    return draft(wording, replaced.cueMargin(), replaced.argumentMargin());
  }

  private static Draft draft(Wording wording) {
    return draft(wording, DraftFinder.DOUBTFUL, 0);
  }

  private static Draft draft(Wording wording, float cueMargin, float argumentMargin) {
    List<TokenSpan> speaker = wording.speaker().stream().toList();
    return new Draft(wording.cue(), cueMargin, speaker, wording.content(), argumentMargin);
  }

  /** The first draft whose cue ends after this token; the cues of drafts do not overlap. */
  private int firstFrom(int token) {
    int low = 0;
    int high = drafts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).cue().to() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
