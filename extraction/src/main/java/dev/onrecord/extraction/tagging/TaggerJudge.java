package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.tagging.model.Calibration;
import dev.onrecord.extraction.tagging.model.DraftFinder;
import dev.onrecord.extraction.tagging.model.StatementModel;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public double probability(Optional<TokenSpan> speaker, TokenSpan cue, List<TokenSpan> content) {
    int at = firstEndingAfter(cue.from());
    boolean replaces = at < drafts.size() && drafts.get(at).cue().overlaps(cue);
    float cueMargin = replaces ? drafts.get(at).cueMargin() : DraftFinder.DOUBTFUL;
    float argumentMargin = replaces ? drafts.get(at).argumentMargin() : 0;
    int from = Math.max(0, at - StatementModel.RIVALS);
    int next = replaces ? at + 1 : at;
    int to = Math.min(drafts.size(), next + StatementModel.RIVALS);
    List<Draft> around = new ArrayList<>(drafts.subList(from, at));
    around.add(new Draft(cue, cueMargin, speaker.stream().toList(), content, argumentMargin));
    around.addAll(drafts.subList(next, to));
    return calibration.probability(model.judge(layout, around, at - from));
  }

  /** The first draft whose cue ends after this token; cues do not overlap. */
  private int firstEndingAfter(int token) {
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
