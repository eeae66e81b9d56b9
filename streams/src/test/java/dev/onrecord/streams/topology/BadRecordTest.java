package dev.onrecord.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.ActorDay;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.Articles;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts every file of {@code bad-records} on the articles topic. The file {@code .expected} has the
 * outcome: reason, exception and the first words of its message.
 */
class BadRecordTest {
  private static final Path FOLDER = Path.of("src/test/resources/bad-records");
  private static final String EXPECTED = ".expected";
  private static final Topics TOPICS = Topics.standard();
  private static final Article GOOD = Articles.article("a", "2022-01-24", "Ann DIRECT SPEECH yes");
  private static final int MAGIC_BYTE = 1;

  /** Fails on one text, as no extractor should. */
  private record Crashing(ScriptedExtractor reads) implements Extractor {
    @Override
    public String version() {
      return reads.version();
    }

    @Override
    public Findings extract(ArticleText article) {
      if (article.body().equals("CRASH")) {
        throw new IllegalStateException("crashed");
      }
      return reads.extract(article);
    }
  }

  private static final Extractor EXTRACTOR = new Crashing(new ScriptedExtractor("scripted-1"));

  /** The test driver loses what is sent outside a transaction, as a record that is not decoded. */
  private final ClusterSettings cluster =
      new ClusterSettings(
          Map.of("bootstrap.servers", "nowhere:9092", "processing.guarantee", "at_least_once"),
          Map.of("schema.registry.url", "mock://" + UUID.randomUUID()));

  private final AvroSerdes avro = new AvroSerdes(cluster);

  static List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void becomesADeadLetterWithItsReasonAndSpoilsNothing(String file) throws Exception {
    JsonNode record = new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    List<String> expected = Files.readAllLines(FOLDER.resolve(file + EXPECTED));
    try (Pipeline pipeline = new Pipeline(EXTRACTOR, cluster)) {
      byte[] key = record.get("key").isNull() ? null : utf8(record.get("key").asText());
      byte[] value = value(record);

      pipeline.publishBytes(key, value);
      pipeline.publish(GOOD);

      List<TestRecord<byte[], byte[]>> letters = pipeline.deadLetters();
      assertThat(letters).hasSize(1);
      assertThat(letters.get(0).key()).isEqualTo(key);
      assertThat(letters.get(0).value()).isEqualTo(value);
      assertThat(reason(pipeline)).isEqualTo(expected.get(0));
      assertThat(header(letters.get(0), "exception")).isEqualTo(expected.get(1));
      assertThat(header(letters.get(0), "message")).startsWith(expected.get(2));
      assertThat(
              new Oracle(EXTRACTOR)
                  .views(List.of(Publication.of(GOOD)))
                  .differencesTo(pipeline.views()))
          .isEmpty();
    }
  }

  private byte[] value(JsonNode record) throws Exception {
    byte[] bytes = null;
    if (record.has("article")) {
      bytes = bytes(TOPICS.articles(), article(record.get("article")));
    } else if (record.has("day")) {
      bytes = bytes(TOPICS.actorDays(), day(record.get("day")));
    } else if (record.has("text")) {
      bytes = utf8(record.get("text").asText());
    } else if (record.has("hex")) {
      bytes = HexFormat.of().parseHex(record.get("hex").asText());
    }
    if (record.has("schemaId")) {
      ByteBuffer.wrap(bytes).putInt(MAGIC_BYTE, record.get("schemaId").asInt());
    }
    if (record.has("schemaOf")) {
      ByteBuffer.wrap(bytes).putInt(MAGIC_BYTE, schemaId(record.get("schemaOf").asText()));
    }
    return record.has("cutTo") ? Arrays.copyOf(bytes, record.get("cutTo").asInt()) : bytes;
  }

  private static Article article(JsonNode fields) {
    return Article.newBuilder(GOOD)
        .setId(fields.get("id").asText())
        .setBody(fields.has("body") ? fields.get("body").asText() : GOOD.getBody())
        .build();
  }

  private static ActorDay day(JsonNode fields) {
    LocalDate day = LocalDate.parse(fields.get("day").asText());
    return new ActorDay(fields.get("actorId").asText(), day, 1L, 1L, 0L, 0L, 0L);
  }

  private int schemaId(String topic) throws Exception {
    return avro.registry()
        .getLatestSchemaMetadata(Topics.DEFAULT_PREFIX + topic + "-value")
        .getId();
  }

  private <V> byte[] bytes(Topic<V> topic, V value) {
    try (Serializer<V> serializer = avro.serializer(topic)) {
      return serializer.serialize(topic.name(), value);
    }
  }

  /** The tag of the one counter that counted. */
  private static String reason(Pipeline pipeline) {
    return pipeline.metrics().find("onrecord.dead.letters").counters().stream()
        .filter(counter -> counter.count() > 0)
        .map(counter -> counter.getId().getTag("reason"))
        .findFirst()
        .orElse("none");
  }

  private static String header(TestRecord<?, ?> letter, String name) {
    return new String(
        letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
