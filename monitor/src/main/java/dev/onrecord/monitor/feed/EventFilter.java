package dev.onrecord.monitor.feed;

import dev.onrecord.schemas.Kind;
import java.util.Set;

/**
 * What a client wants of a topic. Deletions always, because they do not say what they delete.
 *
 * @param actors ids; all if empty
 * @param kinds all if empty
 */
record EventFilter(Set<String> actors, Set<Kind> kinds) {

  boolean takes(FeedEvent event) {
    return event.isDelete()
        || (actors.isEmpty() && kinds.isEmpty())
        || event.labels().stream().anyMatch(this::takes);
  }

  private boolean takes(FeedTopic.Label label) {
    return (actors.isEmpty() || actors.contains(label.actorId()))
        && (kinds.isEmpty() || label.kind().filter(kinds::contains).isPresent());
  }
}
