package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.Document;
import java.util.List;

/**
 * A document with what a tagger found in it: names and utterances, each in the order of the text.
 *
 * @param readTo the token up to which names were looked for: the end, unless a bound was reached.
 *     Who speaks after it cannot be told
 */
public record Tagged(Document document, List<Name> names, List<Utterance> utterances, int readTo) {
  public Tagged {
    names = List.copyOf(names);
    utterances = List.copyOf(utterances);
  }

  /** What was found in a document that was read to its end. */
  public Tagged(Document document, List<Name> names, List<Utterance> utterances) {
    this(document, names, utterances, document.size());
  }
}
