package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.Optional;
import java.util.function.Supplier;

/** One way in which words mean a speaker: by a name, a pronoun, an office ... Without state. */
interface SpeakerStrategy {
  /**
   * Whom the words mean. Empty where they are not of the kind that this strategy reads; unknown
   * where they are, and the article does not tell.
   *
   * @param owner whose office, spokesperson or document it is: "the spokesman for Ford"
   */
  Optional<Resolution> resolve(SpeakerPhrase phrase, Context context, Supplier<Resolution> owner);
}
