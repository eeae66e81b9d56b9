package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what the records of the viewed topics ask of the views. Not thread-safe. */
final class Decoder {
  private final Map<String, TopicView<?>> views;
  private final String registryUrl;

  Decoder(Topics topics, AvroSerdes serdes, String registryUrl) {
    this.registryUrl = registryUrl;
    views =
        Map.of(
            topics.extractions().name(),
            new TopicView<>(
                View.ARTICLES, serdes.deserializer(topics.extractions()), List::of, Rows::article),
            topics.statements().name(),
            new TopicView<>(
                View.STATEMENTS,
                serdes.deserializer(topics.statements()),
                List::of,
                Rows::statement),
            topics.actorCounts().name(),
            new TopicView<>(
                View.ACTOR_COUNTS,
                serdes.deserializer(topics.actorCounts()),
                List::of,
                Rows::actorCounts),
            topics.actorDays().name(),
            new TopicView<>(
                View.ACTOR_DAYS,
                serdes.deserializer(topics.actorDays()),
                Decoder::actorAndDay,
                Rows::actorDay),
            topics.entityCounts().name(),
            new TopicView<>(
                View.ENTITY_COUNTS,
                serdes.deserializer(topics.entityCounts()),
                List::of,
                Rows::entityCounts));
  }

  /**
   * @throws OutageException if the registry does not answer
   * @throws OnRecordException if the record is not what its topic holds; it names the record
   */
  RowChange change(ConsumerRecord<byte[], byte[]> record) {
    try {
      return views.get(record.topic()).change(record.topic(), keyOf(record), record.value());
    } catch (RuntimeException e) {
      if (RegistryOutage.isCauseOf(e)) {
        throw new OutageException(
            Dependency.REGISTRY,
            "schema registry %s: %s".formatted(registryUrl, root(e).getMessage()),
            e);
      }
      throw new OnRecordException(
          "topic %s, partition %d, offset %d holds a record that On Record did not write (%s): find its writer, and publish the key '%s' again"
              .formatted(
                  record.topic(),
                  record.partition(),
                  record.offset(),
                  root(e).getMessage(),
                  record.key() == null ? "" : text(record.key())),
          e);
    }
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      throw new IllegalArgumentException("it has no key");
    }
    return text(record.key());
  }

  /** {@code actor|day}; an actor's id may hold a bar, a day does not. */
  private static List<String> actorAndDay(String key) {
    int bar = key.lastIndexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("its key is not actor|day");
    }
    return List.of(key.substring(0, bar), key.substring(bar + 1));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Throwable root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
