package dev.onrecord.operations.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.CloudEvents;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {
  private static final Topic<?> ARTICLES = Topics.standard().articles();
  private static final DeadLetterId ID = new DeadLetterId(3, 17);
  private static final Instant NOW = Instant.parse("2022-02-01T00:00:00Z");

  @Test
  void sayWhereARecordCameFromAndWhy() {
    DeadLetter letter = DeadLetterHeaders.letter(Records.letter(new RecordHeaders()));

    assertThat(letter.id()).isEqualTo(ID);
    assertThat(letter.origin()).contains(new RecordOrigin("onrecord.articles", 2, 40));
    assertThat(letter.timestamp()).contains(1642982400000L);
    assertThat(letter.failure())
        .isEqualTo(
            new DeadLetter.Failure(
                "app", "org.apache.kafka.SerializationException", "Unknown magic byte!", ""));
  }

  @Test
  void ofAPublisherWhoPretendsToBeKafkaStreamsDoNotCount() {
    DeadLetter letter =
        DeadLetterHeaders.letter(
            Records.letter(
                headers("__streams.errors.topic", "secrets", "__streams.errors.offset", "x")));

    assertThat(letter.origin()).contains(new RecordOrigin("onrecord.articles", 2, 40));
  }

  @Test
  void ofAPublisherMakeNoMarkerOfALetter() {
    assertThat(
            DeadLetterHeaders.marked(Records.letter(headers(DeadLetterHeaders.REDRIVEN, "3-17"))))
        .isEmpty();
  }

  @Test
  void thatAreMissingLeaveTheOriginUnknown() {
    DeadLetter letter =
        DeadLetterHeaders.letter(Records.record(new RecordHeaders(), new byte[] {1}));

    assertThat(letter.origin()).isEmpty();
  }

  @Test
  void ofAMarkerNameItsLetter() {
    Headers marker = DeadLetterHeaders.marker(ID);

    assertThat(DeadLetterHeaders.marked(Records.record(new RecordHeaders(marker), null)))
        .contains(ID);
  }

  @Test
  void thatAreSentAreThePublishersAndANewEventsOnly() {
    RecordHeaders before =
        headers("trace", "t1", "onrecord.redriven", "9-9", "ce_subject", "another");

    Headers sent = DeadLetterHeaders.sent(Records.letter(before), ID, ARTICLES, NOW);

    assertThat(texts(sent))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "trace",
                "t1",
                DeadLetterHeaders.LETTER,
                "3-17",
                CloudEvents.SPEC_VERSION,
                "1.0",
                CloudEvents.ID,
                "onrecord.dead-letters-3-17/a1",
                CloudEvents.SOURCE,
                "/topics/onrecord.articles",
                CloudEvents.TYPE,
                "dev.onrecord.article.v1",
                CloudEvents.SUBJECT,
                "a1",
                CloudEvents.TIME,
                NOW.toString(),
                CloudEvents.CONTENT_TYPE,
                CloudEvents.CONFLUENT_AVRO));
  }

  private static RecordHeaders headers(String... namesAndValues) {
    RecordHeaders headers = new RecordHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
    }
    return headers;
  }

  private static Map<String, String> texts(Headers headers) {
    return Arrays.stream(headers.toArray())
        .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}
