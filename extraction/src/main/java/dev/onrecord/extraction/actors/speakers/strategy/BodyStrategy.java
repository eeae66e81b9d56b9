package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.BodyWords;
import dev.onrecord.extraction.actors.names.NameKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    if (known.isKnown() && isOfAPlace(known) && context.lexicon().nouns().isPrivate(noun)) {
      return Optional.of(Unnamed.of(phrase, context));
    }
    if (known.isKnown()) {
      List<String> own = OwnerInFront.wordsAfter(phrase, context);
      return Optional.of(context.ownedBodies().bodyOf(known, own));
    }
    Optional<Resolution> institution = context.institution(phrase.keys()).map(Resolution::named);
    if (institution.isPresent() || phrase.isIndefinite()) {
      return institution.or(() -> Optional.of(Resolution.UNKNOWN));
    }
    Resolution named = called(phrase, context);
    return Optional.of(named.isKnown() ? named : Unnamed.of(phrase, context));
  }

  private static boolean isOfAPlace(Resolution owner) {
    return owner.referent().filter(referent -> referent.type() == NameType.PLACE).isPresent();
  }

  /** The body that may be called so; "the company" is a place only where no organisation fits. */
  private static Resolution called(SpeakerPhrase phrase, Context context) {
    String noun = phrase.noun();
    Predicate<Referent> kind = referent -> context.article().bodies().mayBeCalled(referent, noun);
    if (context.lexicon().bodies().isGeneral(noun)) {
      Resolution organisation =
          called(kind.and(referent -> referent.type() == NameType.ORG), context.discourse());
      if (organisation.isKnown()) {
        return organisation;
      }
    }
    Resolution fitting = called(kind, context.discourse());
    return fitting.isKnown() ? fitting : ofUnknownKind(phrase, context);
  }

  /**
   * A body of which the article tells no kind: "the health authority" if it has "Health" in its
   * name, "the fintech" if there is no other.
   */
  private static Resolution ofUnknownKind(SpeakerPhrase phrase, Context context) {
    BodyWords words = context.lexicon().bodies();
    Set<String> before = new HashSet<>(phrase.beforeNoun());
    Predicate<Referent> open =
        referent ->
            referent.type() == NameType.ORG && context.article().bodies().isOfUnknownKind(referent);
    Predicate<Referent> named =
        open.and(referent -> NameKey.words(referent.name()).stream().anyMatch(before::contains));
    Resolution fitting = called(named, context.discourse());
    boolean trade = before.isEmpty() && phrase.isDefinite() && words.isTrade(phrase.noun());
    return fitting.isKnown() || !trade
        ? fitting
        : Resolution.elsewhere(context.discourse().soleBody(open));
  }

  private static Resolution called(Predicate<Referent> kind, Discourse discourse) {
    return Resolution.elsewhere(discourse.body(kind).or(() -> discourse.onlyBody(kind)));
  }
}
