package dev.onrecord.consumer.write;

import com.google.common.base.Throwables;
import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Decodes the records of the views' topics. Not thread-safe. */
final class Decoder {
  private final SortedMap<String, TopicView> views = new TreeMap<>();

  Decoder(Topics topics, AvroSerdes serdes) {
    for (View view : View.values()) {
      Topic<?> topic = view.topic(topics);
      views.put(topic.name(), new TopicView(view, serdes.deserializer(topic)));
    }
  }

  /** A view, and what reads the values of its topic. */
  private record TopicView(View view, Deserializer<?> values) {}

  /** The topics of all views, in order. */
  List<String> topics() {
    return List.copyOf(views.keySet());
  }

  /**
   * The row that a record asks for.
   *
   * @throws OutageException if the registry does not answer as one
   * @throws OnRecordException if the record is not what its topic holds; it names the record
   */
  RowChange change(ConsumerRecord<byte[], byte[]> record) {
    try {
      return decoded(record, views.get(record.topic()));
    } catch (RuntimeException e) {
      Optional<OutageException> outage = RegistryOutage.causeOf(e);
      if (outage.isPresent()) {
        throw outage.get();
      }
      throw new OnRecordException(
          "topic %s, partition %d, offset %d holds a record that On Record did not write (%s): find its writer, and publish the key '%s' again"
              .formatted(
                  record.topic(),
                  record.partition(),
                  record.offset(),
                  Throwables.getRootCause(e).getMessage(),
                  record.key() == null ? "" : text(record.key())),
          e);
    }
  }

  private static RowChange decoded(ConsumerRecord<byte[], byte[]> record, TopicView shown) {
    if (record.key() == null) {
      throw new IllegalArgumentException("it has no key");
    }
    View view = shown.view();
    String key = text(record.key());
    return new RowChange(
        view,
        view.keyColumns().size() == 1 ? List.of(key) : actorAndDay(key),
        Optional.ofNullable(shown.values().deserialize(record.topic(), record.value()))
            .map(view::values));
  }

  /** {@code actor|day}; an actor's id may contain a bar, a day does not. */
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
}
