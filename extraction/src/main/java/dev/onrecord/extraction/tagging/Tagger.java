package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.text.Document;

/** Finds names and utterances in a document. Implementations are thread-safe. */
public interface Tagger {
  /** Names the model; it changes whenever a document may be tagged differently. */
  String version();

  /** Finds all there is, however long it takes. */
  default Tagged tag(Document document) {
    return tag(document, TimeBudget.unlimited());
  }

  /** Finds what there is time for, from the beginning of the text on. */
  Tagged tag(Document document, TimeBudget time);
}
