package dev.onrecord.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The headers that make published records CloudEvents 1.0: Kafka protocol binding, binary mode,
 * UTF-8 text each. {@code ce_source} is {@code /topics/} and the topic, {@code ce_type} the kind of
 * record, {@code ce_subject} the key. {@code ce_time} is when the article that caused the record
 * was sent to Kafka; absent if its publisher did not say.
 */
public final class CloudEvents {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String CONTENT_TYPE = "content-type";

  /**
   * Avro after Confluent's magic byte and schema id. Not {@code application/avro}, with which a
   * reader would take these five bytes for data.
   */
  public static final String CONFLUENT_AVRO = "application/vnd.confluent.avro";

  private static final String PREFIX = "ce_";
  private static final Pattern ORIGIN = Pattern.compile(".+-(\\d{1,9})-\\d+");
  private static final int LONGEST_TIME = 64;

  private CloudEvents() {}

  /** The type of a topic's records, such as {@code dev.onrecord.actor-counts.v1}. */
  public static String type(Topic<?> topic) {
    String kind = topic.valueType().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return "dev.onrecord." + kind.toLowerCase(Locale.ROOT) + ".v1";
  }

  public static String source(Topic<?> topic) {
    return "/topics/" + topic.name();
  }

  /**
   * The serde for keys of a published topic. It adds the headers when it writes a key: in producers
   * and in Kafka Streams alike, only the key serializer sees topic, key and headers together. The
   * id is the {@code ce_id} already in the headers, or a random one, then a slash and the key.
   */
  public static Serde<String> keys(Topic<?> topic) {
    return Serdes.serdeFrom(new EventKeySerializer(topic), new StringDeserializer());
  }

  /** The headers of an article that is sent to Kafka now; {@link #keys} adds the others. */
  public static Headers at(Instant now) {
    return new RecordHeaders().add(TIME, now.toString().getBytes(UTF_8));
  }

  /**
   * The headers of a record derived from another one. The id is the other one's position, so
   * repeated work gives the same id. Only the time is taken over from the other one's headers,
   * which may contain anything.
   */
  public static Headers causedBy(String topic, int partition, long offset, Headers cause) {
    String origin = topic + "-" + partition + "-" + offset;
    Headers headers = new RecordHeaders().add(ID, origin.getBytes(UTF_8));
    time(cause).ifPresent(time -> headers.add(TIME, time.toString().getBytes(UTF_8)));
    return headers;
  }

  /**
   * The partition of the record that a derived record was caused by; empty if the id does not say.
   */
  public static OptionalInt partitionOfCause(Headers headers, String key) {
    Header id = headers.lastHeader(ID);
    String text = id == null || id.value() == null ? "" : new String(id.value(), UTF_8);
    if (!text.endsWith("/" + key)) {
      return OptionalInt.empty();
    }
    Matcher origin = ORIGIN.matcher(text.substring(0, text.length() - key.length() - 1));
    return origin.matches()
        ? OptionalInt.of(Integer.parseInt(origin.group(1)))
        : OptionalInt.empty();
  }

  /** When the article that caused a record was sent to Kafka; empty if no header says so. */
  public static Optional<Instant> time(Headers headers) {
    Header time = headers.lastHeader(TIME);
    if (time == null || time.value() == null || time.value().length > LONGEST_TIME) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(new String(time.value(), UTF_8)).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Removes the headers from a record that is no longer the event they describe. */
  public static void removeFrom(Headers headers) {
    Arrays.stream(headers.toArray())
        .map(Header::key)
        .filter(name -> name.startsWith(PREFIX) || name.equals(CONTENT_TYPE))
        .forEach(headers::remove);
  }
}
