package dev.onrecord.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class AvroSerdesTest {
  private static final Topic<Article> ARTICLES = Topics.standard().articles();
  private static final Article ARTICLE =
      Article.newBuilder()
          .setId("a")
          .setPublished(Instant.parse("2022-01-24T00:00:00Z"))
          .setRevision(Instant.parse("2022-01-25T10:00:00Z"))
          .setBody("“Naïve”, she said \uD83D\uDE00")
          .setSource("a.txt")
          .build();

  private final ClusterSettings cluster =
      ClusterSettings.of("nowhere:9092", "mock://" + UUID.randomUUID());
  private final AvroSerdes avro = new AvroSerdes(cluster);

  @Test
  void givesBackWhatItWasGiven() {
    new SubjectAdmin(cluster).register(ARTICLES);
    Serde<Article> serde = avro.serde(ARTICLES);

    byte[] bytes = serde.serializer().serialize(ARTICLES.name(), ARTICLE);

    assertThat(serde.deserializer().deserialize(ARTICLES.name(), bytes)).isEqualTo(ARTICLE);
  }

  @Test
  void writesWhatConfluentsOwnDeserializerReads() {
    int id = new SubjectAdmin(cluster).register(ARTICLES);

    byte[] bytes = avro.serializer(ARTICLES).serialize(ARTICLES.name(), ARTICLE);

    assertThat(bytes).startsWith(0, 0, 0, 0, id);
    try (KafkaAvroDeserializer confluent = new KafkaAvroDeserializer(avro.registry())) {
      confluent.configure(Map.of("schema.registry.url", cluster.registryUrl()), false);
      GenericRecord record = (GenericRecord) confluent.deserialize(ARTICLES.name(), bytes);
      assertThat(record.get("body")).hasToString(ARTICLE.getBody());
    }
  }

  @Test
  void registersNothingOnTheWay() {
    assertThatThrownBy(() -> avro.serializer(ARTICLES).serialize(ARTICLES.name(), ARTICLE))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void passesANullThroughAsTheWithdrawalItIs() {
    assertThat(avro.serializer(ARTICLES).serialize(ARTICLES.name(), null)).isNull();
    assertThat(avro.deserializer(ARTICLES).deserialize(ARTICLES.name(), null)).isNull();
  }

  @Test
  void refusesARecordOfAnotherType() {
    Topic<ActorCounts> counts = Topics.standard().actorCounts();
    new SubjectAdmin(cluster).register(ARTICLES);
    byte[] article = avro.serializer(ARTICLES).serialize(ARTICLES.name(), ARTICLE);

    assertThatThrownBy(() -> avro.deserializer(counts).deserialize(counts.name(), article))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("onrecord.actor-counts")
        .hasMessageContaining("dev.onrecord.schemas.Article");
  }

  @Test
  void takesBadBytesForBadBytesAndNoOutage() {
    byte[] cutOff = {0, 0, 0, 0, 1, 8, 97};
    new SubjectAdmin(cluster).register(ARTICLES);

    assertThatThrownBy(() -> avro.deserializer(ARTICLES).deserialize(ARTICLES.name(), cutOff))
        .isInstanceOf(SerializationException.class)
        .matches(error -> RegistryOutage.causeOf(error).isEmpty());
  }

  @Test
  void takesARegistryThatDoesNotAnswerForAnOutage() {
    AvroSerdes unreachable = new AvroSerdes(ClusterSettings.of("x:1", "http://127.0.0.1:1"));
    byte[] bytes = {0, 0, 0, 0, 1, 8, 97};

    assertThatThrownBy(() -> unreachable.deserializer(ARTICLES).deserialize("t", bytes))
        .matches(error -> RegistryOutage.causeOf(error).isPresent());
  }
}
