package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;

/**
 * Who speaks.
 *
 * @param actor unknown where the text does not say
 * @param referent the person, body or place of the article that it is; empty where unknown
 * @param at the mention that names the actor, where the speaker's own words do not
 */
public record Resolution(Actor actor, Optional<Referent> referent, Optional<TokenSpan> at) {
  static final Resolution UNKNOWN =
      new Resolution(Actor.UNKNOWN, Optional.empty(), Optional.empty());

  /** The speaker's own words name the actor. */
  static Resolution named(Referent referent) {
    return new Resolution(referent.actor(), Optional.of(referent), Optional.empty());
  }

  /** Another place of the article names the actor. */
  static Resolution elsewhere(Mention mention) {
    Referent referent = mention.referent();
    return new Resolution(referent.actor(), Optional.of(referent), Optional.of(mention.tokens()));
  }

  /** The same actor, for words that do not name it themselves. */
  Resolution seenAt(TokenSpan mention) {
    return actor.isKnown() ? new Resolution(actor, referent, Optional.of(mention)) : this;
  }

  boolean isKnown() {
    return actor.isKnown();
  }
}
