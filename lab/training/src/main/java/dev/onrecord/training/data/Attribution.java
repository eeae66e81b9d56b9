package dev.onrecord.training.data;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * An annotated statement.
 *
 * @param source the tokens that name the speaker, in the order of the text; empty where none do
 * @param cue the tokens that report it, up to the first gap between them
 * @param content the tokens of what was said, in the order of the text
 * @param mode whether it was said
 */
public record Attribution(
    List<TokenSpan> source, TokenSpan cue, List<TokenSpan> content, ReportMode mode) {
  public Attribution {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  public boolean isSource(int token) {
    return source.stream().anyMatch(s -> s.contains(token));
  }

  public boolean isContent(int token) {
    return content.stream().anyMatch(s -> s.contains(token));
  }
}
