package dev.onrecord.extraction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Somebody's words, or what is reported of them.
 *
 * @param actor who it is counted for
 * @param speaker the words of the article that name the speaker
 * @param cue the words that report the utterance: "said", "according to"
 * @param content what was said; several spans where the text interrupts it
 * @param text the content as it stands in the article, the spans joined by " … "
 * @param actorAt the mention elsewhere in the article that names the actor, where the speaker's own
 *     words ("he", "the spokesman") do not
 * @param confidence how probable it is that an annotator would have marked this statement, 0 to 1;
 *     empty where an extractor gives none; those that ship always do
 */
public record FoundStatement(
    Actor actor,
    Optional<Offsets> speaker,
    Optional<Offsets> cue,
    List<Offsets> content,
    String text,
    Directness kind,
    ReportMode mode,
    Optional<Offsets> actorAt,
    OptionalDouble confidence) {
  public FoundStatement {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement without content");
    }
  }
}
