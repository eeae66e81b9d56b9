package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.tagging.features.CueMap;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.StatementFeatures.Draft;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/** Finds the drafts of statements: possible cues, each with its best arguments. */
public record DraftFinder(CueModel cues, ArgumentModel arguments) {
  /** The least margin of a cue that gets a draft. */
  public static final float DOUBTFUL = -3f;

  /** The least margin of a cue that the arguments of other cues take into account. */
  public static final float PROBABLE = -0.8f;

  public List<Draft> find(Layout layout) {
    return find(layout, TimeBudget.unlimited());
  }

  /** Finds drafts from the beginning of the text until time is over. */
  public List<Draft> find(Layout layout, TimeBudget time) {
    return find(layout, cues.find(layout, DOUBTFUL, time), time);
  }

  /** The possible cues, doubtful ones included. */
  public List<CueCandidate> candidates(Layout layout) {
    return cues.find(layout, DOUBTFUL);
  }

  /** The drafts of these cues. */
  public List<Draft> find(Layout layout, List<CueCandidate> candidates) {
    return find(layout, candidates, TimeBudget.unlimited());
  }

  private List<Draft> find(Layout layout, List<CueCandidate> candidates, TimeBudget time) {
    List<TokenSpan> probable = new ArrayList<>();
    for (CueCandidate candidate : candidates) {
      if (candidate.margin() >= PROBABLE) {
        probable.add(candidate.tokens());
      }
    }
    CueMap map = new CueMap(layout.tokens().document().size(), probable);
    layout.tokens().hints().prepare(candidates.stream().map(CueCandidate::tokens).toList());
    ArgumentModel.Finder finder = arguments.finder(layout, map);
    List<Draft> drafts = new ArrayList<>();
    for (CueCandidate candidate : candidates) {
      if (time.isOver(Stage.ARGUMENTS)) {
        break;
      }
      Arguments found = finder.find(candidate.tokens());
      if (!found.content().isEmpty()) {
        drafts.add(
            new Draft(
                candidate.tokens(),
                candidate.margin(),
                found.speaker(),
                found.content(),
                found.margin()));
      }
    }
    return drafts;
  }
}
