package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;

/**
 * An office or a body that the article describes well enough to tell it from others, but does not
 * name: it is the actor as it stands. "The county ecologist", "the minister for rural transport".
 */
final class Unnamed {
  private static final int LONGEST = 9;

  private Unnamed() {}

  static Resolution of(SpeakerPhrase phrase, Context context) {
    if (context.lexicon().nouns().isCollective(phrase.noun()) && phrase.keys().size() == 1) {
      return named(phrase.core(), true, context);
    }
    if (!phrase.isDefinite()
        || phrase.tokens().length() > LONGEST + 1
        || !isTold(phrase, context)) {
      return Resolution.UNKNOWN;
    }
    TokenSpan tokens = new TokenSpan(phrase.core().from() + 1, end(phrase));
    boolean body =
        context.lexicon().nouns().isBody(phrase.noun())
            || context.lexicon().bodies().isKind(phrase.noun());
    return named(tokens, body, context);
  }

  /** "The sheriff": a place has one. */
  static boolean isLocal(SpeakerPhrase phrase, Context context) {
    return phrase.isDefinite()
        && context.lexicon().nouns().isLocal(String.join("-", phrase.keys()));
  }

  private static Resolution named(TokenSpan tokens, boolean body, Context context) {
    ActorKind kind = body ? ActorKind.ORGANISATION : ActorKind.PERSON;
    String name = context.words().text(tokens).replaceAll("\\s+", " ");
    String id = (body ? "organisation/" : "person/") + NameKey.slug(name);
    return Resolution.named(context.article().bodies().of(new Actor(id, name, kind)));
  }

  /** Up to the comma or clause that only adds something. */
  private static int end(SpeakerPhrase phrase) {
    int end = Math.max(phrase.core().to(), phrase.core().from() + 2);
    while (end < phrase.end()
        && !phrase.words().isPunctuation(end, ',')
        && !Prepositions.isRelative(phrase.words().key(end))) {
      end++;
    }
    return end;
  }

  /** Whether a word beside the noun tells which one it is. */
  private static boolean isTold(SpeakerPhrase phrase, Context context) {
    List<String> before = phrase.beforeNoun();
    boolean modified = before.stream().anyMatch(word -> !context.lexicon().nouns().isPlain(word));
    boolean ofSomething =
        phrase.rest() < phrase.end()
            && Prepositions.is(phrase.words().key(phrase.rest()))
            && !phrase.isLocated();
    return !before.contains("other")
        && (modified || ofSomething || isLocal(phrase, context))
        && phrase.keys().size() <= LONGEST;
  }
}
