package dev.onrecord.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.onrecord.schemas.Topic.Cleanup.Compact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/asyncapi.yaml says what the catalogue says. */
class AsyncApiTest {
  private static final Path FOLDER = Path.of("..", "docs");

  /** What the compiler adds to a schema, for Java alone. */
  private static final String JAVA_STRING = "{\"type\":\"string\",\"avro.java.string\":\"String\"}";

  private static final JsonNode DOCUMENT = read();

  static List<Topic<?>> topics() {
    return Topics.standard().all();
  }

  static List<Topic<?>> topicsWithSchema() {
    return topics().stream().filter(topic -> topic.schema().isPresent()).toList();
  }

  /** Topics where a null value deletes what was under the key. */
  static List<Topic<?>> compactedTopics() {
    return topics().stream().filter(topic -> topic.cleanup() instanceof Compact).toList();
  }

  @Test
  void namesEveryTopicAndNoOther() {
    assertThat(elements(DOCUMENT.get("channels")).map(channel -> channel.get("address").asText()))
        .containsExactlyElementsOf(topics().stream().<String>map(Topic::name).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void givesTheConfigurationTheTopicIsCreatedWith(Topic<?> topic) {
    JsonNode kafka = channel(topic).at("/bindings/kafka");

    assertThat(kafka.get("partitions").asInt()).isEqualTo(Topics.DEFAULT_PARTITIONS);
    assertThat(texts(kafka.get("topicConfiguration"))).isEqualTo(topic.config());
  }

  @ParameterizedTest
  @MethodSource("topicsWithSchema")
  void refersToTheSchemaOfTheTopicsValues(Topic<?> topic) throws IOException {
    JsonNode payload = message(topic, 0).get("payload");

    assertThat(payload.get("schemaFormat").asText()).startsWith("application/vnd.apache.avro;");
    assertThat(parsed(payload).toString())
        .isEqualTo(topic.schema().orElseThrow().toString().replace(JAVA_STRING, "\"string\""));
  }

  @ParameterizedTest
  @MethodSource("compactedTopics")
  void saysThatAValueMayBeNull(Topic<?> topic) {
    assertThat(message(topic, 1).at("/payload/type").asText()).isEqualTo("null");
  }

  @ParameterizedTest
  @MethodSource("topicsWithSchema")
  void describesKeyAndHeaders(Topic<?> topic) {
    JsonNode put = message(topic, 0);

    assertThat(put.at("/bindings/kafka/key/type").asText()).isEqualTo("string");
    assertThat(put.at("/headers/properties/ce_source/const").asText())
        .isEqualTo("/topics/" + topic.name());
    assertThat(put.at("/headers/properties/ce_type/const").asText())
        .isEqualTo(CloudEvents.type(topic));
  }

  @ParameterizedTest
  @MethodSource("compactedTopics")
  void describesKeyAndHeadersAlikeWhetherThereIsAValueOrNot(Topic<?> topic) {
    JsonNode put = message(topic, 0);
    JsonNode delete = message(topic, 1);

    assertThat(delete.get("bindings")).isEqualTo(put.get("bindings"));
    assertThat(delete.get("headers")).isEqualTo(put.get("headers"));
    assertThat(delete.get("traits")).isEqualTo(put.get("traits"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void hasOneOperationForEveryTopic(Topic<?> topic) {
    List<JsonNode> operations =
        elements(DOCUMENT.get("operations"))
            .filter(operation -> resolved(operation.get("channel")).equals(channel(topic)))
            .toList();

    assertThat(operations)
        .singleElement()
        .extracting(operation -> operation.get("action").asText())
        .isEqualTo(topic.valueType() == Article.class ? "receive" : "send");
  }

  @Test
  void refersOnlyToWhatIsThere() {
    DOCUMENT.findValuesAsText("$ref").stream()
        .filter(reference -> reference.startsWith("#"))
        .forEach(
            reference ->
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yaml").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode channel(Topic<?> topic) {
    return elements(DOCUMENT.get("channels"))
        .filter(channel -> channel.get("address").asText().equals(topic.name()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode message(Topic<?> topic, int number) {
    return resolved(elements(channel(topic).get("messages")).toList().get(number));
  }

  private static JsonNode resolved(JsonNode reference) {
    return DOCUMENT.at(reference.get("$ref").asText().substring(1));
  }

  /** The schema that the references give: what it needs first, then itself. */
  private static Schema parsed(JsonNode payload) throws IOException {
    List<JsonNode> references = new ArrayList<>();
    payload.path("x-avro-imports").forEach(references::add);
    references.add(payload.get("schema"));
    Schema.Parser parser = new Schema.Parser();
    Schema last = null;
    for (JsonNode reference : references) {
      last = parser.parse(FOLDER.resolve(reference.get("$ref").asText()).toFile());
    }
    return last;
  }

  private static Map<String, String> texts(JsonNode configuration) {
    Map<String, String> texts = new TreeMap<>();
    configuration
        .properties()
        .forEach(
            entry ->
                texts.put(
                    entry.getKey(),
                    entry.getValue().isArray()
                        ? elements(entry.getValue())
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(","))
                        : entry.getValue().asText()));
    return texts;
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
