package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {
  private static final String RAIN =
      "Ann DIRECT SPEECH it rains\nBob MIXED SPEECH it pours\nNobody INDIRECT SPEECH it drips";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Pipeline pipeline = new Pipeline(new ScriptedExtractor("scripted-1"));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void everyRecordThatAnArticleCausesIsAnEventOfItsOwn() {
    pipeline.publish(article("a", "2022-01-24", RAIN), CloudEvents.at(NOON));

    assertThat(types())
        .containsOnly(
            "dev.onrecord.extraction.v1",
            "dev.onrecord.statement.v1",
            "dev.onrecord.actor-counts.v1",
            "dev.onrecord.actor-day.v1",
            "dev.onrecord.entity-counts.v1");
    assertThat(identities()).doesNotHaveDuplicates().hasSizeGreaterThan(8);
    assertThat(pipeline.emitted())
        .allSatisfy(
            record ->
                assertThat(headers(record))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", "onrecord.articles-0-0/" + record.key())
                    .containsEntry("ce_source", "/topics/" + record.topic())
                    .containsEntry("ce_subject", record.key())
                    .containsEntry("ce_time", "2026-11-22T12:00:00Z")
                    .containsEntry("content-type", "application/vnd.confluent.avro"));
  }

  @Test
  void aTombstoneIsAnEventToo() {
    pipeline.publish(article("a", "2022-01-24", RAIN), CloudEvents.at(NOON));

    pipeline.publish(Publication.withdrawal("a", midnight("2022-01-30")));

    assertThat(pipeline.emitted()).hasSizeGreaterThan(8);
    assertThat(pipeline.emitted())
        .allSatisfy(record -> assertThat(record.value()).isNull())
        .allSatisfy(
            record ->
                assertThat(headers(record))
                    .containsEntry("ce_id", "onrecord.articles-0-1/" + record.key())
                    .containsKeys("ce_type", "ce_subject"));
  }

  @Test
  void anArticleThatDoesNotSayWhenItWasPublishedCausesEventsWithoutATime() {
    pipeline.publish(article("a", "2022-01-24", RAIN), new RecordHeaders());

    assertThat(pipeline.emitted())
        .isNotEmpty()
        .allSatisfy(record -> assertThat(headers(record)).doesNotContainKey("ce_time").hasSize(6));
  }

  @Test
  void headersOfAPublisherAreNotCarriedOn() {
    Article article = article("a", "2022-01-24", RAIN);

    pipeline.publish(article, new RecordHeaders().add("big", new byte[9999]).add("ce_id", null));

    assertThat(pipeline.emitted())
        .isNotEmpty()
        .allSatisfy(record -> assertThat(headers(record)).doesNotContainKey("big").hasSize(6));
  }

  @Test
  void aDeadLetterIsNoEventOfAnArticle() {
    pipeline.publish(
        "another-key",
        article("a", "2022-01-24", RAIN),
        CloudEvents.at(NOON).add("traceparent", "00".getBytes(UTF_8)));

    List<String> names =
        Arrays.stream(pipeline.deadLetters().get(0).headers().toArray()).map(Header::key).toList();

    assertThat(names).contains("traceparent", "__streams.errors.topic");
    assertThat(names).noneMatch(name -> name.startsWith("ce_") || name.equals("content-type"));
  }

  private List<String> types() {
    return pipeline.emitted().stream().map(record -> headers(record).get("ce_type")).toList();
  }

  private List<String> identities() {
    return pipeline.emitted().stream()
        .map(CloudEventHeadersTest::headers)
        .map(headers -> headers.get("ce_source") + " " + headers.get("ce_id"))
        .toList();
  }

  private static Map<String, String> headers(ProducerRecord<?, ?> record) {
    return Arrays.stream(record.headers().toArray())
        .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}
