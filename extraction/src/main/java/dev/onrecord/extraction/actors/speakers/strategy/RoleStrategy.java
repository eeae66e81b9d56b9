package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.directory.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** "The Russian president": the one whom the article introduced so, or who holds the office. */
final class RoleStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    RoleWords role = RoleWords.of(phrase, context, owner);
    Resolution introduced = role.introduced(context);
    if (introduced.isKnown()) {
      return Optional.of(introduced);
    }
    Resolution holder = holder(role, phrase, context);
    boolean epithet = phrase.isDefinite() && context.lexicon().nouns().isEpithet(phrase.noun());
    if (holder.isKnown()) {
      return Optional.of(holder);
    }
    return Optional.of(
        epithet
            ? Resolution.elsewhere(context.discourse().anybody(role.gender()))
            : isOffice(role, phrase, context) ? Unnamed.of(phrase, context) : Resolution.UNKNOWN);
  }

  private static boolean isOffice(RoleWords role, SpeakerPhrase phrase, Context context) {
    if (Unnamed.isLocal(phrase, context)) {
      return role.titles().stream().noneMatch(context.descriptions()::uses);
    }
    boolean minister = phrase.rest() < phrase.end() && phrase.keys().indexOf("minister") == 0;
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
