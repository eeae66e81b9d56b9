package dev.onrecord.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
  private static final Topics TOPICS = Topics.standard();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

  private final Serializer<String> days = CloudEvents.keys(TOPICS.actorDays()).serializer();

  @Test
  void describesARecordAsTheKafkaBindingSays() {
    Headers headers = CloudEvents.causedBy("onrecord.articles", 3, 17, CloudEvents.at(NOON));

    byte[] key = days.serialize("onrecord.actor-days", headers, "person/ánn|2022-01-24");

    assertThat(key).asString(UTF_8).isEqualTo("person/ánn|2022-01-24");
    assertThat(texts(headers))
        .isEqualTo(
            Map.of(
                "ce_specversion", "1.0",
                "ce_id", "onrecord.articles-3-17/person/ánn|2022-01-24",
                "ce_source", "/topics/onrecord.actor-days",
                "ce_type", "dev.onrecord.actor-day.v1",
                "ce_subject", "person/ánn|2022-01-24",
                "ce_time", "2026-11-22T12:00:00.123456Z",
                "content-type", "application/vnd.confluent.avro"));
  }

  @Test
  void givesEveryPublicationAnIdOfItsOwn() {
    Headers first = CloudEvents.at(NOON);
    Headers second = CloudEvents.at(NOON);
    days.serialize("t", first, "a");

    days.serialize("t", second, "a");

    assertThat(texts(second).get("ce_id")).isNotEqualTo(texts(first).get("ce_id"));
  }

  @Test
  void namesTheTypeOfEveryPublishedTopic() {
    assertThat(TOPICS.all().stream().filter(t -> t.schema().isPresent()).map(CloudEvents::type))
        .containsExactly(
            "dev.onrecord.article.v1",
            "dev.onrecord.extraction.v1",
            "dev.onrecord.statement.v1",
            "dev.onrecord.actor-counts.v1",
            "dev.onrecord.actor-day.v1",
            "dev.onrecord.entity-counts.v1",
            "dev.onrecord.article.v1");
  }

  @Test
  void carriesNothingButTheTimeOfACauseOn() {
    Headers cause = CloudEvents.at(NOON).add("ce_id", utf8("x")).add("secret", utf8("x"));

    Headers effect = CloudEvents.causedBy("articles", 0, 1, cause);

    assertThat(texts(effect)).containsOnlyKeys("ce_id", "ce_time");
    assertThat(CloudEvents.time(effect)).contains(NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "", "a/b-1-2/c", "-1-2"})
  void knowsThePartitionOfTheCauseWhateverTheKey(String key) {
    Headers headers = CloudEvents.causedBy("on-4-5.articles", 3, 17, CloudEvents.at(NOON));
    days.serialize("t", headers, key);

    assertThat(CloudEvents.partitionOfCause(headers, key)).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "/a", "articles-3/a", "articles-3-17/b", "articles-3-17"})
  void knowsNoPartitionWhereTheIdDoesNotSayIt(String id) {
    Headers headers = new RecordHeaders().add("ce_id", utf8(id));

    assertThat(CloudEvents.partitionOfCause(headers, "a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-11-22",
        "2026-11-22T12:00:00",
        "2026-13-22T12:00:00Z",
        "2026-11-22T12:00:00.0000000000000000000000000000000000000000000000000000000Z"
      })
  void takesATimeThatIsNoneForMissing(String time) {
    assertThat(CloudEvents.time(new RecordHeaders().add("ce_time", utf8(time)))).isEmpty();
  }

  @Test
  void takesATimeWithoutValueForMissing() {
    assertThat(CloudEvents.time(new RecordHeaders().add("ce_time", null))).isEmpty();
  }

  @Test
  void understandsATimeOfAnotherZone() {
    Headers headers = new RecordHeaders().add("ce_time", utf8("2026-11-22T14:00:00.123456+02:00"));

    assertThat(CloudEvents.time(headers)).contains(NOON);
  }

  @Test
  void removesWhatMakesARecordAnEventAndNothingElse() {
    Headers headers = CloudEvents.at(NOON).add("traceparent", utf8("00"));
    days.serialize("t", headers, "a");

    CloudEvents.removeFrom(headers);

    assertThat(texts(headers)).containsOnlyKeys("traceparent");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  /** Fails when a header is there twice. */
  private static Map<String, String> texts(Headers headers) {
    return Arrays.stream(headers.toArray())
        .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}
