package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** "A spokesman for Ford": the one who was introduced as such, or else the body. */
final class SpokespersonStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    if (!context.lexicon().nouns().isSpokesperson(phrase.noun())) {
      return Optional.empty();
    }
    if (!phrase.isIndefinite()) {
      Resolution introduced = RoleWords.of(phrase, context, owner).introduced(context);
      if (introduced.isKnown()) {
        return Optional.of(introduced);
      }
    }
    List<String> before = phrase.beforeNoun();
    return Optional.of(
        context
            .article()
            .bodies()
            .known(before)
            .or(() -> context.institution(before))
            .map(Resolution::named)
            .orElseGet(() -> ofOwner(phrase, context, owner)));
  }

  /** Without an owner, "a spokesman said" is of the body that is spoken of. */
  private static Resolution ofOwner(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    Resolution body = context.ownedBodies().speaksFor(owner.get());
    List<String> before = phrase.beforeNoun();
    String kind = before.isEmpty() ? "" : before.get(before.size() - 1);
    if (!body.isKnown()
        && phrase.complement().isEmpty()
        && (context.lexicon().bodies().isKind(kind) || context.lexicon().nouns().isBody(kind))) {
      // "A hospital spokeswoman", where one hospital is spoken of.
      return BodyStrategy.called(kind, context);
    }
    return body.isKnown() || phrase.complement().isPresent() || phrase.keys().size() > 1
        ? body
        : Resolution.elsewhere(context.discourse().body());
  }
}
