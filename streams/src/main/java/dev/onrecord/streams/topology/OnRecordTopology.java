package dev.onrecord.streams.topology;

import static org.apache.kafka.common.serialization.Serdes.Long;
import static org.apache.kafka.common.serialization.Serdes.String;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.ActorTotals;
import dev.onrecord.streams.state.ArticleState;
import dev.onrecord.streams.state.EntityDelta;
import dev.onrecord.streams.state.EntityTotals;
import dev.onrecord.streams.state.StateSerde;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The Kafka Streams topology: articles in; extractions, statements and counts out. */
public final class OnRecordTopology {
  private final Topics topics;
  private final AvroSerdes avro;
  private final Extractor extractor;
  private final MinConfidence minConfidence;
  private final ArticleMetrics metrics;

  public OnRecordTopology(
      Topics topics,
      AvroSerdes avro,
      Extractor extractor,
      MinConfidence minConfidence,
      MeterRegistry metrics) {
    this.topics = topics;
    this.avro = avro;
    this.extractor = extractor;
    this.minConfidence = minConfidence;
    this.metrics = new ArticleMetrics(metrics);
  }

  /**
   * Builds the topology.
   *
   * @param config decides about store caches and optimisation only
   */
  public Topology build(Properties config) {
    StreamsBuilder builder = new StreamsBuilder();
    builder
        .addStateStore(store(InternalNames.ARTICLES, StateSerde.of(ArticleState.class)))
        .addStateStore(store(InternalNames.ACTORS, StateSerde.of(ActorTotals.class)))
        .addStateStore(store(InternalNames.ACTOR_ARTICLES, Long()))
        .addStateStore(store(InternalNames.ACTOR_DAYS, StateSerde.of(ActorTotals.class)));

    KStream<String, ArticleChange> changes =
        builder.stream(
                List.of(topics.articles().name(), topics.reprocess().name()),
                Consumed.with(String(), avro.serde(topics.articles())).withName("read-articles"))
            .process(
                () ->
                    new CompareArticle(
                        new ExtractArticle(extractor, new RecordLimits(topics)),
                        minConfidence,
                        metrics,
                        topics.reprocess()),
                Named.as("understand-and-compare"),
                InternalNames.ARTICLES);

    changes
        .mapValues(ArticleChange::extraction, Named.as("take-extraction"))
        .to(topics.extractions().name(), to(topics.extractions(), "write-extractions"));

    changes
        .flatMap(ArticleChange::statements, Named.as("take-statements"))
        .to(topics.statements().name(), to(topics.statements(), "write-statements"));

    KStream<String, ActorDelta> actors =
        changes
            .flatMap(ArticleChange::actorDeltas, Named.as("take-actor-deltas"))
            .repartition(
                Repartitioned.with(String(), StateSerde.of(ActorDelta.class))
                    .withName(InternalNames.ACTOR_DELTAS));
    actors
        .process(
            CountActor::new,
            Named.as("count-actors"),
            InternalNames.ACTORS,
            InternalNames.ACTOR_ARTICLES)
        .to(topics.actorCounts().name(), to(topics.actorCounts(), "write-actor-counts"));
    actors
        .process(CountActorDay::new, Named.as("count-actor-days"), InternalNames.ACTOR_DAYS)
        .to(topics.actorDays().name(), to(topics.actorDays(), "write-actor-days"));

    changes
        .flatMap(ArticleChange::entityDeltas, Named.as("take-entity-deltas"))
        .groupByKey(
            Grouped.with(InternalNames.ENTITY_DELTAS, String(), StateSerde.of(EntityDelta.class)))
        .aggregate(
            () -> null,
            (id, delta, sums) -> EntitySums.add(sums, delta),
            Named.as("count-entities"),
            Materialized.<String, EntityTotals>as(persistentKeyValueStore(InternalNames.ENTITIES))
                .withKeySerde(String())
                .withValueSerde(StateSerde.of(EntityTotals.class)))
        .toStream(Named.as("take-entity-sums"))
        .mapValues(EntitySums::counts, Named.as("take-entity-counts"))
        .to(topics.entityCounts().name(), to(topics.entityCounts(), "write-entity-counts"));

    return builder.build(config);
  }

  private <V extends SpecificRecord> Produced<String, V> to(Topic<V> topic, String name) {
    return Produced.with(CloudEvents.keys(topic), avro.serde(topic)).withName(name);
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return keyValueStoreBuilder(persistentKeyValueStore(name), String(), values);
  }
}
