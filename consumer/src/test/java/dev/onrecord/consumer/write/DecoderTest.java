package dev.onrecord.consumer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.consumer.Samples;
import dev.onrecord.consumer.database.View;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final Topics TOPICS = Topics.standard();

  private TinyRegistry registry;
  private AvroSerdes serdes;
  private Decoder decoder;

  @BeforeEach
  void open() throws Exception {
    registry = new TinyRegistry();
    serdes = new AvroSerdes(ClusterSettings.of("nowhere:1", registry.url()));
    decoder = new Decoder(TOPICS, serdes);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void countsDifferentEntitiesAndAllStatementsOfAnArticle() {
    RowChange change =
        decoder.change(record(TOPICS.extractions(), "a1", Samples.extraction("a1", Samples.BODY)));

    assertThat(change.view()).isEqualTo(View.ARTICLES);
    assertThat(change.values().orElseThrow()).endsWith(Samples.BODY, 1L, 1L, "CUT,OUT_OF_TIME");
  }

  @Test
  void takesActorAndDayFromTheKey() {
    RowChange change =
        decoder.change(
            record(
                TOPICS.actorDays(),
                "person/a|b|2022-01-24",
                Samples.actorDay("person/a|b", "2022-01-24")));

    assertThat(change.key()).containsExactly("person/a|b", "2022-01-24");
    assertThat(change.values().orElseThrow()).isEqualTo(Arrays.asList(2L, 1L, 0L, 1L, 3L));
  }

  @Test
  void deletesTheDayOfANullValue() {
    RowChange change = decoder.change(record(TOPICS.actorDays(), "nato|2022-01-24", null));

    assertThat(change.key()).isEqualTo(List.of("nato", "2022-01-24"));
    assertThat(change.values()).isEmpty();
  }

  @Test
  void refusesAKeyWithoutADay() {
    assertThatThrownBy(() -> decoder.change(record(TOPICS.actorDays(), "nato", null)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("topic onrecord.actor-days, partition 3, offset 17")
        .hasMessageContaining("its key is not actor|day");
  }

  @Test
  void refusesARecordWithoutAKey() {
    ConsumerRecord<byte[], byte[]> keyless =
        new ConsumerRecord<>(TOPICS.statements().name(), 3, 17, null, null);

    assertThatThrownBy(() -> decoder.change(keyless))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("topic onrecord.statements, partition 3, offset 17")
        .hasMessageContaining("it has no key");
  }

  @Test
  void refusesTheValueOfAnotherTopic() {
    byte[] value = bytes(TOPICS.entityCounts(), Samples.entityCounts("e", 1));

    assertThatThrownBy(() -> decoder.change(raw(TOPICS.statements(), "s1", value)))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("holds dev.onrecord.schemas.Statement");
  }

  @Test
  void waitsForARegistryThatDoesNotAnswer() {
    ConsumerRecord<byte[], byte[]> record =
        record(TOPICS.entityCounts(), "e", Samples.entityCounts("e", 1));
    registry.setDown(true);

    assertThatThrownBy(() -> decoder.change(record))
        .isInstanceOf(OutageException.class)
        .hasMessageContaining(registry.url())
        .hasMessageContaining("down for a while");
  }

  private <V> ConsumerRecord<byte[], byte[]> record(Topic<V> topic, String key, V value) {
    return raw(topic, key, value == null ? null : bytes(topic, value));
  }

  private static ConsumerRecord<byte[], byte[]> raw(Topic<?> topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic.name(), 3, 17, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private <V> byte[] bytes(Topic<V> topic, V value) {
    try (Serializer<V> serializer = serdes.serializer(topic)) {
      return serializer.serialize(topic.name(), value);
    }
  }
}
