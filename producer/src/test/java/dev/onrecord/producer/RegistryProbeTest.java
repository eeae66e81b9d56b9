package dev.onrecord.producer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegistryProbeTest {
  private static final Topic<Article> TOPIC = Topics.standard().articles();

  @Test
  void saysHowToRegisterASubjectThatIsNotThere() {
    RegistryProbe probe = probe(ClusterSettings.of("localhost:9", "mock://nothing-registered"));

    assertThatThrownBy(() -> probe.await(Duration.ZERO))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("subject onrecord.articles-value")
        .hasMessageContaining("onrecord topics apply");
  }

  @Test
  void namesTheRegistryThatDoesNotAnswer() {
    // Nothing listens on port 1.
    RegistryProbe probe = probe(ClusterSettings.of("localhost:9", "http://127.0.0.1:1"));

    assertThatThrownBy(() -> probe.await(Duration.ZERO))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("schema registry http://127.0.0.1:1 does not answer");
  }

  @Test
  void isDoneWhenTheSubjectIsRegistered() {
    ClusterSettings cluster = ClusterSettings.of("localhost:9", "mock://registered");
    int unused = new SubjectAdmin(cluster).register(TOPIC);
    RegistryProbe probe = probe(cluster);

    assertThatCode(() -> probe.await(Duration.ZERO)).doesNotThrowAnyException();
  }

  private static RegistryProbe probe(ClusterSettings cluster) {
    return new RegistryProbe(TOPIC, new AvroSerdes(cluster).serializer(TOPIC), cluster);
  }
}
