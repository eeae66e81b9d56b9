package dev.onrecord.operations.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onrecord.operations.deadletters.DeadLetter.Failure;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.runtime.DeadLetters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;

/**
 * The headers of dead letters, of markers that one was sent back, and of the records sent back. A
 * publisher may have set any of these headers on an article: the last one counts, which Kafka
 * Streams or we added.
 */
final class DeadLetterHeaders {
  /** On a marker: the id of the letter that was sent back. */
  static final String REDRIVEN = "onrecord.redriven";

  /** On a record that was sent back: the id of its letter. */
  static final String LETTER = "onrecord.dead-letter";

  private static final String ERRORS = "__streams.errors.";

  private DeadLetterHeaders() {}

  static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
    return new DeadLetter(
        new DeadLetterId(record.partition(), record.offset()),
        Optional.ofNullable(Bytes.wrap(record.key())),
        record.value() == null ? OptionalInt.empty() : OptionalInt.of(record.value().length),
        Instant.ofEpochMilli(record.timestamp()),
        origin(record.headers()),
        text(record.headers(), DeadLetters.TIMESTAMP).flatMap(DeadLetterHeaders::number),
        new Failure(
            text(record.headers(), DeadLetters.APPLICATION).orElse(""),
            text(record.headers(), ERRORS + "exception").orElse(""),
            text(record.headers(), ERRORS + "message").orElse(""),
            text(record.headers(), ERRORS + "stacktrace").orElse("")),
        Optional.empty());
  }

  private static Optional<RecordOrigin> origin(Headers headers) {
    Optional<String> topic = text(headers, ERRORS + "topic");
    Optional<Long> partition =
        text(headers, ERRORS + "partition").flatMap(DeadLetterHeaders::number);
    Optional<Long> offset = text(headers, ERRORS + "offset").flatMap(DeadLetterHeaders::number);
    return topic.isEmpty() || partition.isEmpty() || offset.isEmpty()
        ? Optional.empty()
        : Optional.of(new RecordOrigin(topic.get(), partition.get().intValue(), offset.get()));
  }

  /** The letter that a marker names; empty if the record is no marker. */
  static Optional<DeadLetterId> marked(ConsumerRecord<byte[], byte[]> record) {
    return record.value() != null || origin(record.headers()).isPresent()
        ? Optional.empty()
        : text(record.headers(), REDRIVEN).flatMap(DeadLetterId::find);
  }

  static Headers marker(DeadLetterId letter) {
    return new RecordHeaders().add(REDRIVEN, letter.toString().getBytes(UTF_8));
  }

  /** Whether a record was sent back from this letter. */
  static boolean isSent(ConsumerRecord<?, ?> record, DeadLetterId letter) {
    return text(record.headers(), LETTER).filter(letter.toString()::equals).isPresent();
  }

  /**
   * The headers of a record that is sent back: the publisher's own, without those about the
   * failure. An article becomes a new event, whose id names the letter.
   */
  static Headers sent(
      ConsumerRecord<byte[], byte[]> record, DeadLetterId letter, Topic<?> articles, Instant now) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    CloudEvents.removeFrom(headers);
    Arrays.stream(record.headers().toArray())
        .map(Header::key)
        .filter(DeadLetterHeaders::isOfLetter)
        .forEach(headers::remove);
    headers.add(LETTER, letter.toString().getBytes(UTF_8));
    boolean isArticle =
        text(record.headers(), ERRORS + "topic").filter(articles.name()::equals).isPresent();
    if (isArticle) {
      decoded(record.key()).ifPresent(key -> addEvent(headers, record, letter, articles, key, now));
    }
    return headers;
  }

  private static boolean isOfLetter(String header) {
    return header.startsWith(ERRORS)
        || header.equals(DeadLetters.APPLICATION)
        || header.equals(DeadLetters.TIMESTAMP)
        || header.equals(REDRIVEN)
        || header.equals(LETTER);
  }

  private static void addEvent(
      Headers headers,
      ConsumerRecord<?, ?> record,
      DeadLetterId letter,
      Topic<?> articles,
      String key,
      Instant now) {
    CloudEvents.at(now).forEach(headers::add);
    headers.add(CloudEvents.ID, (record.topic() + "-" + letter).getBytes(UTF_8));
    CloudEvents.keys(articles).serializer().serialize(articles.name(), headers, key);
  }

  /** A key as text; empty if it is not UTF-8. */
  private static Optional<String> decoded(byte[] key) {
    try {
      return key == null
          ? Optional.empty()
          : Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
