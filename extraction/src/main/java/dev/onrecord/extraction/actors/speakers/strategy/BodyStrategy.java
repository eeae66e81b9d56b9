package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.linking.Referent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** "Zelenskiy's office", "the foreign ministry", "the alliance". */
final class BodyStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    String noun = phrase.noun();
    if (!context.lexicon().nouns().isBody(noun)
        && !context.lexicon().bodies().isKind(noun)
        && Institutions.form(OwnerInFront.wordsAfter(phrase, context)).isEmpty()) {
      return Optional.empty();
    }
    // A court in Moscow is not Moscow's government.
    Resolution known = phrase.isLocated() ? Resolution.UNKNOWN : owner.get();
    if (known.isKnown()) {
      List<String> own = OwnerInFront.wordsAfter(phrase, context);
      return Optional.of(context.ownedBodies().bodyOf(known, own));
    }
    Optional<Resolution> institution = context.institution(phrase.keys()).map(Resolution::named);
    if (institution.isPresent() || phrase.isIndefinite()) {
      return institution.or(() -> Optional.of(Resolution.UNKNOWN));
    }
    Predicate<Referent> kind = referent -> context.article().bodies().mayBeCalled(referent, noun);
    Discourse discourse = context.discourse();
    Resolution named =
        Resolution.elsewhere(discourse.body(kind).or(() -> discourse.onlyBody(kind)));
    return Optional.of(named.isKnown() ? named : Unnamed.of(phrase, context));
  }
}
