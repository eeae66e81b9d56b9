package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.tagging.features.CueFeatures;
import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds cues, doubtful ones included. */
public record CueModel(ChainModel chain, CueLexicon lexicon) {
  private static final int OUTSIDE = 0;
  private static final int FIRST = 1;
  private static final int INSIDE = 2;
  private static final int FIRST_AFTER = 3;

  /** A sentence has at most this many candidates, and one more for every 8 tokens. */
  private static final int MOST = 4;

  private static final int TOKENS_PER_CANDIDATE = 8;

  /**
   * The cues whose margin is at least {@code least}, in the order of the text. Of cues that overlap
   * the best is returned.
   */
  public List<CueCandidate> find(Layout layout, float least) {
    return find(layout, least, TimeBudget.unlimited());
  }

  /** Same as above, from the beginning of the text until time is over. */
  List<CueCandidate> find(Layout layout, float least, TimeBudget time) {
    Tokens tokens = layout.tokens();
    Document document = tokens.document();
    List<CueCandidate> found = new ArrayList<>();
    CueFeatures features = new CueFeatures(layout);
    FeatureBuffer buffer = new FeatureBuffer();
    ViterbiDecoder decoder = new ViterbiDecoder(chain);
    for (int k = 0; k < document.sentences() && !time.isOver(Stage.CUES); k++) {
      int from = document.sentenceStart(k);
      if (from >= tokens.hints().readTo()) {
        break;
      }
      int to = document.sentenceEnd(k);
      decoder.begin(to - from);
      boolean any = false;
      for (int i = from; i < to; i++) {
        if (lexicon.mayBeCue(tokens, i, from)) {
          features.emit(i, from, to, buffer);
          decoder.set(i - from, buffer);
          any = true;
        } else {
          decoder.setOutside(i - from);
        }
      }
      if (!any) {
        continue;
      }
      decoder.forward();
      decoder.backward();
      found.addAll(choose(candidates(decoder, from, to, least), to - from));
    }
    return found;
  }

  private List<CueCandidate> candidates(ViterbiDecoder decoder, int from, int to, float least) {
    List<CueCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < to - from; i++) {
      int without = Math.max(decoder.through(i, OUTSIDE), decoder.through(i, FIRST_AFTER));
      float margin = (decoder.through(i, FIRST) - without) / (float) chain.scale();
      if (margin < least) {
        continue;
      }
      int end = i + 1;
      int label = FIRST;
      while (end < to - from && (label = decoder.next(end - 1, label)) == INSIDE) {
        end++;
      }
      candidates.add(new CueCandidate(new TokenSpan(from + i, from + end), margin));
    }
    return candidates;
  }

  private static List<CueCandidate> choose(List<CueCandidate> candidates, int tokens) {
    candidates.sort(Comparator.comparing(c -> -c.margin()));
    List<CueCandidate> chosen = new ArrayList<>();
    for (CueCandidate candidate : candidates) {
      if (chosen.size() == MOST + tokens / TOKENS_PER_CANDIDATE) {
        break;
      }
      if (chosen.stream().noneMatch(c -> c.tokens().overlaps(candidate.tokens()))) {
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparing(c -> c.tokens().from()));
    return chosen;
  }
}
