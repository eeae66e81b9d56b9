package dev.onrecord.extraction.actors.speakers.resolution;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
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
  public static final Resolution UNKNOWN =
      new Resolution(Actor.UNKNOWN, Optional.empty(), Optional.empty());

  /** The speaker's own words name the actor. */
  public static Resolution named(Referent referent) {
    return new Resolution(referent.actor(), Optional.of(referent), Optional.empty());
  }

  /** Another place of the article names the actor. */
  public static Resolution elsewhere(Mention mention) {
    Referent referent = mention.referent();
    return new Resolution(referent.actor(), Optional.of(referent), Optional.of(mention.tokens()));
  }

  /** Another place of the article names the actor, if there is one. */
  public static Resolution elsewhere(Optional<Mention> mention) {
    return mention.map(Resolution::elsewhere).filter(Resolution::isKnown).orElse(UNKNOWN);
  }

  /** The same actor, for words that do not name it themselves. */
  public Resolution seenAt(TokenSpan mention) {
    return actor.isKnown() ? new Resolution(actor, referent, Optional.of(mention)) : this;
  }

  /** The same actor, seen where these words of another utterance's speaker name it. */
  public Resolution seenIn(TokenSpan speaker, LinkedArticle article) {
    if (at.isPresent()) {
      return this;
    }
    for (int i = speaker.from(); i < speaker.to(); i++) {
      Optional<Mention> mention = article.mentionAt(i);
      if (mention.isPresent() && mention.map(Mention::referent).equals(referent)) {
        return seenAt(mention.get().tokens());
      }
    }
    return seenAt(speaker);
  }

  public boolean isKnown() {
    return actor.isKnown();
  }
}
