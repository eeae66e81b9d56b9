package dev.onrecord.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdeTest {
  private static final String TOPIC = "onrecord-entities-changelog";
  private static final EntityTotals SUMS = new EntityTotals(Map.of("Kyiv", 2L), "PLACE", 3L, 2L);

  /** Today's, with a field more: another fingerprint. */
  private static final Schema OLDER =
      new Schema.Parser()
          .parse(
              EntityTotals.getClassSchema()
                  .toString()
                  .replace(
                      "\"fields\":[",
                      "\"fields\":[{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"},"));

  @Test
  void readsWhatAnOlderReleaseWrote() throws IOException {
    Serde<EntityTotals> serde = StateSerde.of(EntityTotals.class, List.of(OLDER));

    EntityTotals sums = serde.deserializer().deserialize(TOPIC, writtenWithOlder());

    assertThat(sums).isEqualTo(SUMS);
  }

  @Test
  void namesTheTopicOfStateThatNoReleaseItKnowsHasWritten() throws IOException {
    Serde<EntityTotals> serde = StateSerde.of(EntityTotals.class);
    byte[] bytes = writtenWithOlder();

    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, bytes))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining(TOPIC)
        .hasMessageContaining("EntityTotals")
        .hasMessageContaining("a newer one");
  }

  private static byte[] writtenWithOlder() throws IOException {
    GenericRecord record =
        new GenericRecordBuilder(OLDER)
            .set("note", "gone since")
            .set("names", SUMS.getNames())
            .set("entityType", SUMS.getEntityType())
            .set("mentions", SUMS.getMentions())
            .set("articles", SUMS.getArticles())
            .build();
    return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), OLDER).encode(record).array();
  }
}
