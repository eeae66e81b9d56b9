package dev.onrecord.producer;

import dev.onrecord.kafka.OnRecordException;
import java.time.Duration;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/** Explains the broker's errors in plain words. */
final class PublishingErrors {
  private final String topic;
  private final String brokers;
  private final Duration patience;

  PublishingErrors(String topic, String brokers, Duration patience) {
    this.topic = topic;
    this.brokers = brokers;
    this.patience = patience;
  }

  /** Whether only this record cannot be published. */
  boolean isOfOneRecord(Exception error) {
    return isTooLarge(error) || error instanceof InvalidTimestampException;
  }

  String ofOneRecord(Exception error) {
    return isTooLarge(error)
        ? "record too large for topic %s (%s): shorten the article, or raise the topic's max.message.bytes and the producer's max.request.size"
            .formatted(topic, error.getMessage())
        : "topic %s does not accept its date: %s".formatted(topic, error.getMessage());
  }

  /** The failure of the whole replay. */
  OnRecordException ofAll(Exception error) {
    String what =
        error instanceof TimeoutException
            ? "broker %s did not accept articles for topic %s within %d s"
                .formatted(brokers, topic, patience.toSeconds())
            : "articles cannot be published to topic %s at %s".formatted(topic, brokers);
    return new OnRecordException(
        "%s (%s). What was acknowledged is published; replay again for the rest, nothing counts twice"
            .formatted(what, error.getMessage()),
        error);
  }

  String silence() {
    return "broker %s does not acknowledge articles for topic %s".formatted(brokers, topic);
  }

  private static boolean isTooLarge(Exception error) {
    return error instanceof RecordTooLargeException
        || error instanceof RecordBatchTooLargeException;
  }
}
