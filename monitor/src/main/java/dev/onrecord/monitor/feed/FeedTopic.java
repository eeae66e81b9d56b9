package dev.onrecord.monitor.feed;

import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A topic that clients can subscribe to.
 *
 * @param path of its stream
 * @param labels what filters look at in a value
 * @param hasKinds whether clients can filter by kind
 */
record FeedTopic<V>(
    String path, Topic<V> topic, Function<V, List<Label>> labels, boolean hasKinds) {

  /** The actor and, for a statement, its kind. */
  record Label(String actorId, Optional<Kind> kind) {}

  static List<FeedTopic<?>> all(Topics topics) {
    return List.of(
        new FeedTopic<Statement>(
            "/events/statements",
            topics.statements(),
            statement -> List.of(label(statement)),
            true),
        new FeedTopic<ActorCounts>(
            "/events/actor-counts",
            topics.actorCounts(),
            counts -> List.of(new Label(counts.getActorId(), Optional.empty())),
            false),
        new FeedTopic<Extraction>(
            "/events/extractions",
            topics.extractions(),
            extraction -> extraction.getStatements().stream().map(FeedTopic::label).toList(),
            true));
  }

  private static Label label(Statement statement) {
    return new Label(statement.getActorId(), Optional.of(statement.getKind()));
  }
}
