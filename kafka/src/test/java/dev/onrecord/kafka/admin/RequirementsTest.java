package dev.onrecord.kafka.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequirementsTest {
  private static final Topic<?> TOPIC = Topics.standard().articles();
  private static final Requirements READ = new Requirements(List.of(TOPIC), List.of());
  private static final Requirements WRITTEN = new Requirements(List.of(), List.of(TOPIC));

  private final ClusterSettings cluster =
      ClusterSettings.of("nowhere:9092", "mock://" + UUID.randomUUID());
  private final AvroSerdes serdes = new AvroSerdes(cluster);
  private final SubjectAdmin subjects = new SubjectAdmin(cluster, serdes);

  @Test
  void namesTheSubjectThatIsMissingAndWhatRegistersIt() {
    assertThat(List.of(READ, WRITTEN))
        .allSatisfy(
            requirements ->
                assertThat(requirements.missing(subjects))
                    .hasValueSatisfying(
                        said ->
                            assertThat(said)
                                .contains("onrecord.articles-value", "onrecord topics apply")));
  }

  @Test
  void anOlderVersionIsEnoughToReadAndNotToWrite() throws Exception {
    serdes.registry().register(TOPIC.subject(), new AvroSchema("\"string\""));

    assertThat(READ.missing(subjects)).isEmpty();
    assertThat(WRITTEN.missing(subjects)).isPresent();
  }

  @Test
  void nothingIsMissingWhenTheSchemaOfThisReleaseIsRegistered() {
    int unused = subjects.register(TOPIC);

    assertThat(READ.missing(subjects)).isEmpty();
    assertThat(WRITTEN.missing(subjects)).isEmpty();
  }

  @Test
  void aTopicOfPlainBytesNeedsNoSubject() {
    Topic<byte[]> letters = Topics.standard().deadLetters();

    assertThat(new Requirements(List.of(letters), List.of(letters)).missing(subjects)).isEmpty();
  }

  @Test
  void aRegistryThatDoesNotAnswerIsMissing() {
    // Nothing listens on port 1.
    ClusterSettings dead = ClusterSettings.of("nowhere:9092", "http://127.0.0.1:1");

    assertThat(READ.missing(new SubjectAdmin(dead)))
        .hasValueSatisfying(
            said ->
                assertThat(said).startsWith("schema registry http://127.0.0.1:1 does not answer"));
  }
}
