package dev.onrecord.operations.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records of a topic of dead letters. */
final class Records {
  static final Instant AT = Instant.parse("2022-01-24T10:00:00Z");

  private Records() {}

  /** What Kafka Streams makes of the article {@code a1} at 2-40 that is no Avro. */
  static ConsumerRecord<byte[], byte[]> letter(RecordHeaders before) {
    Map<String, String> added =
        Map.of(
            "__streams.errors.topic", "onrecord.articles",
            "__streams.errors.partition", "2",
            "__streams.errors.offset", "40",
            "__streams.errors.exception", "org.apache.kafka.SerializationException",
            "__streams.errors.message", "Unknown magic byte!",
            "onrecord.application", "app",
            "onrecord.timestamp", "1642982400000");
    added.forEach((name, value) -> before.add(name, value.getBytes(UTF_8)));
    return record(before, "bytes".getBytes(UTF_8));
  }

  static ConsumerRecord<byte[], byte[]> record(RecordHeaders headers, byte[] value) {
    return new ConsumerRecord<>(
        "onrecord.dead-letters",
        3,
        17,
        AT.toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        2,
        5,
        "a1".getBytes(UTF_8),
        value,
        headers,
        Optional.empty());
  }
}
