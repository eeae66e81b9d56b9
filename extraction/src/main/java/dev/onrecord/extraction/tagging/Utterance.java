package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;

/**
 * A statement as it stands in the text; nobody has said yet who its speaker is.
 *
 * @param speaker the words that name the speaker ("he", "the spokesman", "Antony Blinken")
 * @param cue the words that report the utterance
 * @param content what was said, in the order of the text
 */
public record Utterance(
    Optional<TokenSpan> speaker, Optional<TokenSpan> cue, List<TokenSpan> content) {
  public Utterance {
    content = List.copyOf(content);
  }
}
