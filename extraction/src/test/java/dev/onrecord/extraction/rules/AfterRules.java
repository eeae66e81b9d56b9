package dev.onrecord.extraction.rules;

import dev.onrecord.extraction.actors.MarkedUp;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.text.Document;
import java.util.List;

/** What the rules make of a marked text. */
final class AfterRules {
  private AfterRules() {}

  /** "speaker | cue | content" of each statement, after the rules. */
  static List<String> afterRules(String marked) {
    return lines(Rules.ALL.apply(MarkedUp.tagged(marked)));
  }

  static List<String> lines(Tagged tagged) {
    Document document = tagged.document();
    return tagged.utterances().stream()
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
