package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.actors.MarkedUp;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/** What the rules make of a marked text. */
final class Corrected {
  private Corrected() {}

  /** "speaker | cue | content", after the rules. */
  static List<String> corrected(String marked) {
    Tagged tagged = MarkedUp.tagged(marked);
    Document document = tagged.document();
    return Corrections.apply(tagged).utterances().stream()
        .map(
            u ->
                u.speaker().map(document::text).orElse("-")
                    + " | "
                    + u.cue().map(document::text).orElse("-")
                    + " | "
                    + String.join(" … ", u.content().stream().map(document::text).toList()))
        .toList();
  }
}
