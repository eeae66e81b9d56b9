package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.actors.speakers.strategy.PersonNoun;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.util.Optional;

/**
 * Speakers without a name: "he" after "a lineman said" is the lineman, and nobody whom the article
 * named before; after "a spokesman for Ford said" it is Ford's spokesman.
 */
final class UnnamedSpeakers {
  private final Context context;

  UnnamedSpeakers(Context context) {
    this.context = context;
  }

  /** Whom a pronoun after these words means, where it is nobody whom the article names. */
  Optional<Referent> of(SpeakerPhrase phrase, Resolution resolution) {
    String noun = phrase.noun();
    SpeakerNouns nouns = context.lexicon().nouns();
    boolean person = resolution.referent().filter(Referent::isPerson).isPresent();
    boolean known = resolution.isKnown() && !nouns.isSpokesperson(noun);
    if (noun.isEmpty() || person || known || isPlural(phrase) || namesPerson(phrase)) {
      return Optional.empty();
    }
    Optional<Gender> gender = context.lexicon().pronouns().genderOfNoun(noun);
    if (PersonNoun.is(phrase, context)) {
      return Optional.of(Referent.unnamed(NameType.PERSON, resolution.actor(), gender));
    }
    return nouns.isBody(noun) || context.lexicon().bodies().isKind(noun)
        ? Optional.of(Referent.unnamed(NameType.ORG, resolution.actor(), Optional.empty()))
        : Optional.empty();
  }

  private boolean isPlural(SpeakerPhrase phrase) {
    return context.words().is(phrase.core().to() - 1, PartOfSpeech.NNS);
  }

  /** Also in "Mayor of Hull Tom Moss", which may be one name. */
  private boolean namesPerson(SpeakerPhrase phrase) {
    int to = context.lexicon().titles().isForm(phrase.noun()) ? phrase.end() : phrase.core().to();
    for (int i = phrase.core().from(); i < to; i++) {
      if (context.article().mentionAt(i).filter(m -> m.referent().isPerson()).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
