package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import java.util.List;

/** Tells whether a phrase without a name is about one person: "a plumber", "the widow". */
public final class PersonNoun {
  private static final List<String> ENDINGS =
      List.of("er", "or", "our", "ist", "ian", "ant", "dent", "ee", "man");

  private PersonNoun() {}

  /** Whether "he" may be this noun, wherever it stands: "owner", "father". */
  public static boolean mayBe(Gender gender, String noun, Context context) {
    return context
        .lexicon()
        .pronouns()
        .genderOfNoun(noun)
        .map(gender::equals)
        .orElse(
            context.lexicon().titles().isForm(noun) && !context.lexicon().nouns().isNeutral(noun));
  }

  /** Whether it may be, for all that the words tell: "a dancer", "ex-dancer", "Gran". */
  static boolean mayBe(SpeakerPhrase phrase, Context context) {
    SpeakerNouns nouns = context.lexicon().nouns();
    String noun = phrase.noun();
    return !noun.isEmpty()
        && !nouns.isDocument(noun)
        && !nouns.isBody(noun)
        && !nouns.isSpokesperson(noun)
        && !context.lexicon().bodies().isKind(noun);
  }

  public static boolean is(SpeakerPhrase phrase, Context context) {
    SpeakerNouns nouns = context.lexicon().nouns();
    String noun = phrase.noun();
    return nouns.isSpokesperson(noun)
        || nouns.isNeutral(noun)
        || nouns.isEpithet(noun)
        || context.lexicon().titles().isForm(noun)
        || context.lexicon().pronouns().genderOfNoun(noun).isPresent()
        || (phrase.core().length() > 1
            && context.words().is(phrase.core().to() - 1, PartOfSpeech.NN)
            && (nouns.isCrowd(noun) || (phrase.isIndefinite() && isAgent(noun)))
            && !nouns.isDocument(noun)
            && !nouns.isBody(noun)
            && !context.lexicon().bodies().isKind(noun));
  }

  /** "Father", "woman": no office. */
  static boolean isKin(String noun, Context context) {
    return context.lexicon().nouns().isNeutral(noun)
        && context.lexicon().pronouns().genderOfNoun(noun).isPresent();
  }

  /** "A plumber", "a cyclist"; a service is nobody. */
  private static boolean isAgent(String noun) {
    return ENDINGS.stream().anyMatch(noun::endsWith);
  }
}
