package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.EntityDelta;
import dev.onrecord.streams.state.StateSerde;
import dev.onrecord.streams.topology.SplitPipeline.Delta;
import dev.onrecord.testing.Publication;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.test.TestRecord;

/** Ways to count wrongly, each with the first words of the difference it must make. */
@SuppressWarnings("ImmutableEnumChecker") // Functions without state.
enum Fault {
  NONE("", Stream::of),
  CORRECTION_NOT_SUBTRACTED(
      "actor_counts should not have actor_id=person/ann; actor_name=Ann; actor_type=PERSON; statements=2;",
      actors(d -> d.getAfter() == null ? d : new ActorDelta(null, d.getAfter()))),
  WITHDRAWAL_NOT_SUBTRACTED(
      "actor_counts should not have actor_id=person/dan;",
      actors(d -> d.getAfter() == null ? null : d)),
  ARTICLE_COUNTED_TWICE(
      "actor_counts lacks actor_id=person/ann;", delta -> Stream.of(delta, delta)),
  ARTICLE_NOT_COUNTED(
      "actor_days lacks actor_id=person/ann; day=2022-01-25;",
      actors(d -> isOfDay(d.getAfter(), "2022-01-25") ? null : d)),
  COUNTED_ON_THE_NEXT_DAY(
      "actor_days should not have actor_id=person/ann; day=2022-01-26;",
      actors(d -> isOfDay(d.getAfter(), "2022-01-25") ? later(d) : d)),
  MENTION_NOT_SUBTRACTED(
      "entity_counts should not have entity_id=person/bob;",
      entities(d -> d.getAfter() == null ? null : d)),
  OLDER_REVISION_REPLACES_NEWER("articles should not have article_id=a;", Stream::of) {
    @Override
    Publication published(Publication publication) {
      return publication.article() == null
          ? publication
          : Publication.of(
              Article.newBuilder(publication.article())
                  .setRevision(Instant.parse("2022-01-27T00:00:00Z"))
                  .build());
    }
  },
  STATEMENT_NOT_REMOVED("statements should not have article_id=a;", Topics.standard().statements()),
  ARTICLE_NOT_REMOVED("articles should not have article_id=c;", Topics.standard().extractions()),
  ACTOR_NOT_REMOVED(
      "actor_counts should not have actor_id=person/bob;", Topics.standard().actorCounts()),
  DAY_NOT_REMOVED("actor_days should not have actor_id=person/dan;", Topics.standard().actorDays()),
  ENTITY_NOT_REMOVED(
      "entity_counts should not have entity_id=person/dan;", Topics.standard().entityCounts());

  private final String difference;
  private final Function<Delta, Stream<Delta>> deliveries;
  private final Topic<?> withoutTombstones;

  Fault(String difference, Function<Delta, Stream<Delta>> deliveries) {
    this.difference = difference;
    this.deliveries = deliveries;
    this.withoutTombstones = null;
  }

  Fault(String difference, Topic<?> withoutTombstones) {
    this.difference = difference;
    this.deliveries = Stream::of;
    this.withoutTombstones = withoutTombstones;
  }

  String difference() {
    return difference;
  }

  void breakOutputs(SplitPipeline pipeline) {
    if (withoutTombstones != null) {
      pipeline.loseTombstonesOf(withoutTombstones);
    }
  }

  /** What is published instead. */
  Publication published(Publication publication) {
    return publication;
  }

  /** What arrives at the counts instead. */
  Stream<Delta> delivered(Delta delta) {
    return deliveries.apply(delta);
  }

  private static Function<Delta, Stream<Delta>> actors(UnaryOperator<ActorDelta> change) {
    return changed("actor-deltas", StateSerde.of(ActorDelta.class), change);
  }

  private static Function<Delta, Stream<Delta>> entities(UnaryOperator<EntityDelta> change) {
    return changed("entity-deltas", StateSerde.of(EntityDelta.class), change);
  }

  /**
   * @param change what becomes of a record; null loses it
   */
  private static <D extends SpecificRecord> Function<Delta, Stream<Delta>> changed(
      String step, Serde<D> serde, UnaryOperator<D> change) {
    String topic = SplitPipeline.repartitionTopic(step);
    return delta -> {
      if (!delta.topic().equals(topic)) {
        return Stream.of(delta);
      }
      TestRecord<byte[], byte[]> record = delta.record();
      D value = change.apply(serde.deserializer().deserialize(topic, record.value()));
      return value == null
          ? Stream.of()
          : Stream.of(
              new Delta(
                  topic,
                  new TestRecord<>(
                      record.key(),
                      serde.serializer().serialize(topic, value),
                      record.headers(),
                      record.timestamp())));
    };
  }

  private static boolean isOfDay(ActorContribution contribution, String day) {
    return contribution != null
        && Instant.ofEpochMilli(contribution.getPublished()).toString().startsWith(day);
  }

  private static ActorDelta later(ActorDelta delta) {
    ActorContribution moved =
        ActorContribution.newBuilder(delta.getAfter())
            .setPublished(delta.getAfter().getPublished() + 86_400_000L)
            .build();
    return new ActorDelta(delta.getBefore(), moved);
  }
}
