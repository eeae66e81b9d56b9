package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.Document;

/** Finds names and utterances in a document. Implementations are thread-safe. */
public interface Tagger {
  /** Names the model; it changes whenever a document may be tagged differently. */
  String version();

  Tagged tag(Document document);
}
