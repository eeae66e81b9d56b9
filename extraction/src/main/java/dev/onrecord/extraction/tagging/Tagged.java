package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.Document;
import java.util.List;

/**
 * A document with what a tagger found in it: names and utterances, each in the order of the text.
 */
public record Tagged(Document document, List<Name> names, List<Utterance> utterances) {
  public Tagged {
    names = List.copyOf(names);
    utterances = List.copyOf(utterances);
  }
}
