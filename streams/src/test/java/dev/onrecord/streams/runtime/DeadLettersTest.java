package dev.onrecord.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Response;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersTest {
  private static final String ARTICLES = "onrecord.articles";
  private static final byte[] BYTES = {1, 2, 3};

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final BadBytesToDeadLetters handler = new BadBytesToDeadLetters();

  @BeforeEach
  void configure() {
    handler.configure(
        new StreamsSettings(
                new ClusterSettings(Map.of("bootstrap.servers", "b:9092"), Map.of()),
                Topics.standard(),
                "app",
                Optional.empty(),
                Duration.ZERO)
            .properties(metrics).entrySet().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        entry -> entry.getKey().toString(), Map.Entry::getValue)));
  }

  @ParameterizedTest
  @ValueSource(strings = {ARTICLES, "onrecord.reprocess"})
  void keepsAnArticleThatIsNoAvroWithItsBytesAndGoesOn(String topic) {
    Response response = handle(topic, new SerializationException("Unknown magic byte!"));

    assertThat(response.result()).isEqualTo(Result.RESUME);
    assertThat(response.deadLetterQueueRecords())
        .singleElement()
        .satisfies(letter -> assertThat(letter.topic()).isEqualTo("onrecord.dead-letters"))
        .satisfies(letter -> assertThat(letter.value()).isEqualTo(BYTES));
  }

  @Test
  void saysWhichApplicationPutTheArticleAsideAndWhenItWasPublished() {
    Response response = handle(ARTICLES, new SerializationException("Unknown magic byte!"));

    Headers headers = response.deadLetterQueueRecords().get(0).headers();
    assertThat(headers.lastHeader(DeadLetters.APPLICATION).value()).asString().isEqualTo("app");
    assertThat(headers.lastHeader(DeadLetters.TIMESTAMP).value()).asString().isEqualTo("0");
  }

  @Test
  void makesNoDeadLetterOfAnOutage() {
    ClusterSettings unreachable = ClusterSettings.of("nowhere:1", "http://127.0.0.1:1");
    SerializationException outage =
        catchThrowableOfType(
            SerializationException.class,
            () ->
                new AvroSerdes(unreachable)
                    .deserializer(Topics.standard().articles())
                    .deserialize(ARTICLES, new byte[] {0, 0, 0, 0, 7, 8, 97}));

    Response response = handle(ARTICLES, outage);

    assertThat(response.result()).isEqualTo(Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
  }

  @Test
  void neverSkipsAnInternalRecord() {
    Response response =
        handle("app-actor-deltas-repartition", new SerializationException("not Avro"));

    assertThat(response.result()).isEqualTo(Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
  }

  @Test
  void letsAUserSetAnyPropertyOfKafkaStreams() {
    StreamsSettings settings =
        new StreamsSettings(
            new ClusterSettings(Map.of("num.standby.replicas", "1"), Map.of()),
            Topics.standard(),
            "app",
            Optional.empty(),
            Duration.ZERO);

    assertThat(settings.properties(metrics))
        .containsEntry("num.standby.replicas", "1")
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
  }

  private Response handle(String topic, Exception error) {
    return handler.handleError(
        new Context(topic), new ConsumerRecord<>(topic, 0, 7, BYTES, BYTES), error);
  }

  /** Where a record stood, as Kafka Streams tells a handler. */
  private record Context(String topic) implements ErrorHandlerContext {
    @Override
    public int partition() {
      return 0;
    }

    @Override
    public long offset() {
      return 7;
    }

    @Override
    public Headers headers() {
      return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
      return "read-articles";
    }

    @Override
    public TaskId taskId() {
      return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
      return 0;
    }

    @Override
    public byte[] sourceRawKey() {
      return BYTES;
    }

    @Override
    public byte[] sourceRawValue() {
      return BYTES;
    }
  }
}
