package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement as it stands in the text; nobody has said yet who its speaker is.
 *
 * @param speaker the words that name the speaker ("he", "the spokesman", "Antony Blinken")
 * @param cue the words that report the utterance
 * @param content what was said, in the order of the text
 * @param mode whether it was said
 * @param confidence see {@link Verdict}
 */
public record Utterance(
    Optional<TokenSpan> speaker,
    Optional<TokenSpan> cue,
    List<TokenSpan> content,
    ReportMode mode,
    double confidence) {
  public Utterance {
    content = List.copyOf(content);
  }

  public Utterance(Wording wording, Verdict verdict) {
    this(
        wording.speaker(),
        Optional.of(wording.cue()),
        wording.content(),
        verdict.mode(),
        verdict.confidence());
  }

  /** Something that was said. */
  public Utterance(
      Optional<TokenSpan> speaker,
      Optional<TokenSpan> cue,
      List<TokenSpan> content,
      double confidence) {
    this(speaker, cue, content, ReportMode.SPEECH, confidence);
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
