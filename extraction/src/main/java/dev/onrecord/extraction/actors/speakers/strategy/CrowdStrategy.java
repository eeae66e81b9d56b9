package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import java.util.Optional;
import java.util.function.Supplier;

/** "Officials", "a neighbour": nobody in particular. */
final class CrowdStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    boolean crowd =
        context.lexicon().nouns().isCrowd(phrase.noun())
            && context.lexicon().titles().titlesAtEnd(phrase.keys()).isEmpty();
    return crowd || phrase.isIndefinite() ? Optional.of(Resolution.UNKNOWN) : Optional.empty();
  }
}
