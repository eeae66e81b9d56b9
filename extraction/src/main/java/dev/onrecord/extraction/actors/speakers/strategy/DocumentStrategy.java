package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.Optional;
import java.util.function.Supplier;

/** "The readout": the one who issued it speaks. */
final class DocumentStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    if (!context.lexicon().nouns().isDocument(phrase.noun())) {
      return Optional.empty();
    }
    Resolution issuer = owner.get();
    // "The inspectors’ report" is nobody's but theirs.
    return Optional.of(
        issuer.isKnown() || OwnerInFront.described(phrase, context).isPresent()
            ? issuer
            : context.documents().issuer(phrase, context));
  }
}
