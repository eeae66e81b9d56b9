package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.NameFeatures;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.text.Document;

/** Finds the names of persons, organisations and places. */
public record NameModel(ChainModel chain) {
  /** Labels the tokens; their parts of speech must be known. */
  public void label(Tokens tokens) {
    label(tokens, TimeBudget.unlimited());
  }

  /** Labels tokens until time is over, and returns the number of tokens labelled. */
  public int label(Tokens tokens, TimeBudget time) {
    Document document = tokens.document();
    NameFeatures features = new NameFeatures(tokens);
    FeatureBuffer buffer = new FeatureBuffer();
    ViterbiDecoder decoder = new ViterbiDecoder(chain);
    for (int k = 0; k < document.sentences(); k++) {
      if (time.isOver(Stage.NAMES) || document.sentenceStart(k) >= tokens.hints().readTo()) {
        return document.sentenceStart(k);
      }
      int from = document.sentenceStart(k);
      int to = document.sentenceEnd(k);
      if (!features.mayHaveName(from, to)) {
        continue;
      }
      decoder.begin(to - from);
      for (int i = from; i < to; i++) {
        if (features.mayBeName(i, from, to)) {
          features.emit(i, from, to, buffer);
          decoder.set(i - from, buffer);
        } else {
          decoder.setOutside(i - from);
        }
      }
      decoder.forward();
      byte[] labels = decoder.best();
      for (int i = from; i < to; i++) {
        tokens.setName(i, labels[i - from]);
      }
    }
    return document.size();
  }
}
