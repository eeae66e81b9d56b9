package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.tagging.features.ArgumentFeatures;
import dev.onrecord.extraction.tagging.features.CueMap;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.Window;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/** Finds the speaker and the content that belong to a cue. */
public record ArgumentModel(ChainModel chain) {
  private static final int SPEAKER = 1;
  private static final int CONTENT = 3;

  /** Differs from every key of shared features. */
  private static final int NO_KEY = Integer.MIN_VALUE;

  /** A finder for one document; not thread-safe. */
  public Finder finder(Layout layout, CueMap cues) {
    return new Finder(chain, layout, cues);
  }

  /** Finds the arguments of one cue after another. */
  public static final class Finder {
    private final ChainModel chain;
    private final ViterbiDecoder decoder;
    private final Layout layout;
    private final CueMap cues;
    private final FeatureBuffer buffer = new FeatureBuffer();
    private final int[] byDistance = new int[PackedWeights.LANES];
    private final int[] byQuotation = new int[PackedWeights.LANES];
    private final float scale;

    private Finder(ChainModel chain, Layout layout, CueMap cues) {
      this.chain = chain;
      this.decoder = new ViterbiDecoder(chain);
      this.layout = layout;
      this.cues = cues;
      this.scale = chain.scale();
    }

    public Arguments find(TokenSpan cue) {
      TokenSpan window = Window.around(cue, layout.tokens().document());
      ArgumentFeatures features = new ArgumentFeatures(layout, cues, cue, window);
      decoder.begin(window.length());
      score(features, window);
      int best = decoder.forward();
      byte[] labels = decoder.best();
      return new Arguments(
          spans(labels, window, SPEAKER),
          spans(labels, window, CONTENT),
          (best - decoder.none()) / scale);
    }

    /** Features that neighbouring tokens share are scored once. */
    private void score(ArgumentFeatures features, TokenSpan window) {
      int distanceKey = NO_KEY;
      int quotationKey = NO_KEY;
      for (int i = window.from(); i < window.to(); i++) {
        features.moveTo(i);
        if (features.distanceKey() != distanceKey) {
          distanceKey = features.distanceKey();
          buffer.clear();
          features.emitDistance(buffer);
          chain.weights().score(buffer.hashes(), buffer.size(), byDistance, 0);
        }
        if (features.quotationKey() != quotationKey) {
          quotationKey = features.quotationKey();
          buffer.clear();
          features.emitQuotation(buffer);
          chain.weights().score(buffer.hashes(), buffer.size(), byQuotation, 0);
        }
        buffer.clear();
        features.emitOwn(buffer);
        decoder.set(i - window.from(), buffer);
        decoder.add(i - window.from(), byDistance);
        decoder.add(i - window.from(), byQuotation);
      }
    }

    private static List<TokenSpan> spans(byte[] labels, TokenSpan window, int first) {
      List<TokenSpan> spans = new ArrayList<>();
      int i = 0;
      while (i < labels.length) {
        int start = i++;
        if (labels[start] != first && labels[start] != first + 1) {
          continue;
        }
        while (i < labels.length && labels[i] == first + 1) {
          i++;
        }
        spans.add(new TokenSpan(window.from() + start, window.from() + i));
      }
      return spans;
    }
  }
}
