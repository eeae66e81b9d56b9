package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;

/** How the records of one topic become rows of one view. */
record TopicView<V>(
    View view,
    Deserializer<V> values,
    Function<String, List<String>> key,
    Function<V, List<Object>> row) {

  RowChange change(String topic, String recordKey, byte[] value) {
    Optional<V> decoded = Optional.ofNullable(values.deserialize(topic, value));
    return new RowChange(view, key.apply(recordKey), decoded.map(row));
  }
}
