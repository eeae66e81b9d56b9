package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.actors.speakers.strategy.Resolution;
import dev.onrecord.extraction.actors.speakers.strategy.SpeakerPhrase;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.util.List;
import java.util.Optional;

/**
 * Speakers without a name: "he" after "a lineman said" is the lineman, and nobody whom the article
 * named before; after "a spokesman for Ford said" it is Ford's spokesman.
 */
final class UnnamedSpeakers {
  private static final List<String> ENDINGS =
      List.of("er", "or", "our", "ist", "ian", "ant", "dent", "ee", "man");

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
    if (isPerson(phrase, noun)) {
      return Optional.of(Referent.unnamed(NameType.PERSON, resolution.actor(), gender));
    }
    return nouns.isBody(noun) || context.lexicon().bodies().isKind(noun)
        ? Optional.of(Referent.unnamed(NameType.ORG, resolution.actor(), Optional.empty()))
        : Optional.empty();
  }

  private boolean isPlural(SpeakerPhrase phrase) {
    return context.words().is(head(phrase), PartOfSpeech.NNS);
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

  private static int head(SpeakerPhrase phrase) {
    return phrase.core().to() - 1;
  }

  private boolean isPerson(SpeakerPhrase phrase, String noun) {
    SpeakerNouns nouns = context.lexicon().nouns();
    return nouns.isSpokesperson(noun)
        || nouns.isNeutral(noun)
        || nouns.isEpithet(noun)
        || context.lexicon().titles().isForm(noun)
        || context.lexicon().pronouns().genderOfNoun(noun).isPresent()
        || (phrase.core().length() > 1
            && context.words().is(head(phrase), PartOfSpeech.NN)
            && (nouns.isCrowd(noun) || (phrase.isIndefinite() && isAgent(noun)))
            && !nouns.isDocument(noun)
            && !nouns.isBody(noun)
            && !context.lexicon().bodies().isKind(noun));
  }

  /** "A plumber", "a cyclist"; a service is nobody. */
  private static boolean isAgent(String noun) {
    return ENDINGS.stream().anyMatch(noun::endsWith);
  }
}
