package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.Bodies;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "Zelenskiy's office", "the foreign ministry", "the alliance". */
final class BodyStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    if (!context.lexicon().nouns().isBody(phrase.noun())) {
      return Optional.empty();
    }
    Resolution known = owner.get();
    if (known.isKnown()) {
      List<String> own = OwnerInFront.wordsAfter(phrase, context);
      return Optional.of(context.ownedBodies().bodyOf(known, own));
    }
    Optional<Resolution> institution = context.institution(phrase.keys()).map(Resolution::named);
    if (institution.isPresent() || phrase.isIndefinite()) {
      return institution.or(() -> Optional.of(Resolution.UNKNOWN));
    }
    return Optional.of(
        Resolution.elsewhere(
            context
                .discourse()
                .body(referent -> Bodies.commonNouns(referent).contains(phrase.noun()))));
  }
}
