package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;

/** The words of a statement that nobody has judged yet: speaker, cue and content. */
public record Wording(Optional<TokenSpan> speaker, TokenSpan cue, List<TokenSpan> content) {
  public Wording {
    content = List.copyOf(content);
  }
}
