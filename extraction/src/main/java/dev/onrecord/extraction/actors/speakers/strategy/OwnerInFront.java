package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Pronouns;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds whose office, spokesperson or statement it is by the words before the noun. */
public final class OwnerInFront {
  private OwnerInFront() {}

  /** "Zelenskiy's office", "the Russian ministry", "his lawyer". */
  public static Resolution of(SpeakerPhrase phrase, Context context) {
    TokenSpan core = phrase.core();
    for (int i = core.to() - 2; i >= core.from(); i--) {
      if (isOwner(i, context)) {
        return owner(i, context);
      }
    }
    return Resolution.UNKNOWN;
  }

  /** "The company" in "the company's report": an owner without a name. */
  public static Optional<TokenSpan> described(SpeakerPhrase phrase, Context context) {
    TokenSpan core = phrase.core();
    SpeakerNouns nouns = context.lexicon().nouns();
    String noun = phrase.noun();
    boolean owned = nouns.isDocument(noun) || nouns.isSpokesperson(noun);
    for (int i = core.to() - 2; owned && i > core.from() + 1; i--) {
      if (context.words().isPossessive(i)) {
        return Optional.of(new TokenSpan(core.from(), i));
      }
    }
    return Optional.empty();
  }

  /** The words between the owner and the noun, and the noun: "foreign ministry". */
  static List<String> wordsAfter(SpeakerPhrase phrase, Context context) {
    List<String> own = new ArrayList<>();
    for (int i = phrase.core().to() - 1; i >= phrase.core().from() && !isOwner(i, context); i--) {
      String key = context.words().key(i);
      if (!key.isEmpty()) {
        own.add(0, key);
      }
    }
    return own.isEmpty() ? List.of(phrase.noun()) : own;
  }

  private static boolean isOwner(int token, Context context) {
    return context.article().mentionAt(token).isPresent()
        || context.lexicon().pronouns().isOwner(context.words().key(token))
        || context.isCountryAdjective(token);
  }

  private static Resolution owner(int token, Context context) {
    Optional<Mention> mention = context.article().mentionAt(token);
    if (mention.isPresent()) {
      return Resolution.named(mention.get().referent());
    }
    String word = context.words().key(token);
    Pronouns pronouns = context.lexicon().pronouns();
    if (pronouns.isOwner(word)) {
      Discourse discourse = context.discourse();
      return pronouns
          .gender(word)
          .map(gender -> Resolution.elsewhere(discourse.person(gender)))
          .or(() -> new PrecedingSubject(context).before(token))
          .orElseGet(() -> Resolution.elsewhere(discourse.body()));
    }
    return context
        .directory()
        .countryOfAdjective(word)
        .map(country -> Resolution.named(context.article().bodies().of(country)))
        .orElse(Resolution.UNKNOWN);
  }
}
