package dev.onrecord.extraction.tagging.model;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * The speaker and the content of a cue, each in any number of pieces.
 *
 * @param margin how much better these arguments score than none, in logits
 */
public record Arguments(List<TokenSpan> speaker, List<TokenSpan> content, float margin) {
  public Arguments {
    speaker = List.copyOf(speaker);
    content = List.copyOf(content);
  }
}
