package dev.onrecord.monitor.feed;

import dev.onrecord.schemas.Kind;
import java.util.Set;

/**
 * What a client wants from a topic. Deletions are always included: they have a key, but no actor
 * and no kind.
 *
 * @param actors ids; all if empty
 * @param kinds all if empty
 */
record EventFilter(Set<String> actors, Set<Kind> kinds) {

  boolean accepts(FeedEvent event) {
    return event.isDelete()
        || (actors.isEmpty() && kinds.isEmpty())
        || event.labels().stream().anyMatch(this::accepts);
  }

  private boolean accepts(FeedTopic.Label label) {
    return (actors.isEmpty() || actors.contains(label.actorId()))
        && (kinds.isEmpty() || label.kind().filter(kinds::contains).isPresent());
  }
}
