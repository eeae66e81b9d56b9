package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** "The Russian president": the one whom the article introduced so, or who holds the office. */
public final class RoleStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    RoleWords role = RoleWords.of(phrase, context, owner);
    if (context.lexicon().nouns().isStyle(phrase.noun())) {
      return Optional.of(ofStyle(phrase, context));
    }
    Resolution introduced = role.introduced(context);
    if (introduced.isKnown()) {
      return Optional.of(introduced);
    }
    Resolution holder = holder(role, phrase, context);
    if (holder.isKnown()) {
      return Optional.of(holder);
    }
    if (isAnybody(role, phrase, context)) {
      Resolution only = Resolution.elsewhere(context.discourse().anybody(role.gender()));
      only.referent().ifPresent(person -> context.descriptions().learn(role.titles(), person));
      if (only.isKnown() || context.lexicon().nouns().isEpithet(phrase.noun())) {
        return Optional.of(only);
      }
    }
    return Optional.of(
        isOffice(role, phrase, context) ? Unnamed.of(phrase, context) : Resolution.UNKNOWN);
  }

  /** The person whom the article introduced in these words. */
  public static Optional<Referent> introduced(SpeakerPhrase phrase, Context context) {
    return RoleWords.of(phrase, context, () -> Resolution.UNKNOWN).introduced(context).referent();
  }

  /** "Her Excellency" */
  private static Resolution ofStyle(SpeakerPhrase phrase, Context context) {
    Optional<Gender> gender =
        context.lexicon().pronouns().gender(context.words().key(phrase.core().from()));
    return Resolution.elsewhere(
        gender.flatMap(context.discourse()::person).or(() -> context.discourse().anybody(gender)));
  }

  /** "The complainant", where the article calls nobody so: the only person who is present. */
  private static boolean isAnybody(RoleWords role, SpeakerPhrase phrase, Context context) {
    String noun = phrase.noun();
    return phrase.isDefinite()
        && phrase.complement().isEmpty()
        && !context.words().isPunctuation(phrase.rest(), '(')
        && !context.words().isPunctuation(phrase.end(), ':')
        && isPlain(phrase, context)
        && PersonNoun.is(phrase, context)
        && context.discourse().isOutside(phrase.core())
        && !context.lexicon().nouns().isLocal(noun)
        && !context.descriptions().isOfUnnamed(noun)
        && role.titles().stream().noneMatch(context.descriptions()::uses);
  }

  /** "The former minister", not "the railway minister" or "the council's president". */
  private static boolean isPlain(SpeakerPhrase phrase, Context context) {
    return phrase.beforeNoun().stream()
        .allMatch(word -> context.lexicon().nouns().isPlain(word) || word.endsWith("-year-old"));
  }

  private static boolean isOffice(RoleWords role, SpeakerPhrase phrase, Context context) {
    if (Unnamed.isLocal(phrase, context)) {
      return role.titles().stream().noneMatch(context.descriptions()::uses);
    }
    if (PersonNoun.isKin(phrase.noun(), context)) {
      return false;
    }
    boolean minister =
        (phrase.rest() < phrase.end() && phrase.keys().indexOf("minister") == 0)
            || (phrase.noun().equals("minister") && !isPlain(phrase, context));
    return minister || !context.lexicon().titles().titlesAtEnd(phrase.keys()).isEmpty();
  }

  private static Resolution holder(RoleWords role, SpeakerPhrase phrase, Context context) {
    if (context.lexicon().nouns().isSole(phrase.noun())) {
      return context
          .directory()
          .soleHolder(role.titles(), context.day())
          .map(person -> Resolution.named(context.article().bodies().of(person)))
          .orElse(Resolution.UNKNOWN);
    }
    for (String body : role.bodies()) {
      Set<Entry.Person> holders = context.directory().holders(body, role.titles(), context.day());
      if (holders.size() == 1) {
        return Resolution.named(context.article().bodies().of(holders.iterator().next()));
      }
    }
    return Resolution.UNKNOWN;
  }
}
