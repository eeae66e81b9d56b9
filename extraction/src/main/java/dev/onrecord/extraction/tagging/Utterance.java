package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A statement as it stands in the text; nobody has said yet who its speaker is.
 *
 * @param speaker the words that name the speaker ("he", "the spokesman", "Antony Blinken")
 * @param cue the words that report the utterance
 * @param content what was said, in the order of the text
 * @param confidence how probable it is that an annotator would have marked it, 0 to 1; empty where
 *     no tagger judged it
 */
public record Utterance(
    Optional<TokenSpan> speaker,
    Optional<TokenSpan> cue,
    List<TokenSpan> content,
    OptionalDouble confidence) {
  public Utterance {
    content = List.copyOf(content);
  }

  /** What a rule finds: no tagger judged it. */
  public Utterance(Optional<TokenSpan> speaker, Optional<TokenSpan> cue, List<TokenSpan> content) {
    this(speaker, cue, content, OptionalDouble.empty());
  }

  /** The same statement, mended; as probable as before. */
  public Utterance with(
      Optional<TokenSpan> mendedSpeaker,
      Optional<TokenSpan> mendedCue,
      List<TokenSpan> mendedContent) {
    return new Utterance(mendedSpeaker, mendedCue, mendedContent, confidence);
  }

  /** The token after its last. */
  public int end() {
    return Stream.of(speaker.stream(), cue.stream(), content.stream())
        .flatMap(spans -> spans)
        .mapToInt(TokenSpan::to)
        .max()
        .orElse(0);
  }
}
