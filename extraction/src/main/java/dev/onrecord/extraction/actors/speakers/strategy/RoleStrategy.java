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
    return Optional.of(introduced.isKnown() ? introduced : holder(role, context));
  }

  private static Resolution holder(RoleWords role, Context context) {
    for (String body : role.bodies()) {
      Set<Entry.Person> holders = context.directory().holders(body, role.titles(), context.day());
      if (holders.size() == 1) {
        return Resolution.named(context.article().bodies().of(holders.iterator().next()));
      }
    }
    return Resolution.UNKNOWN;
  }
}
