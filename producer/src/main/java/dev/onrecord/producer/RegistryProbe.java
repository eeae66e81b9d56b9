package dev.onrecord.producer;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.Waiting;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Waits until articles can be serialised: the registry answers and knows their schema. The
 * serializer then keeps the schema's id, so a later outage does not stop a replay.
 */
final class RegistryProbe {
  private static final int NOT_FOUND = 404;
  private static final Article PROBE =
      new Article("", Instant.EPOCH, Instant.EPOCH, null, "", "", null, null, "");

  private final Topic<Article> topic;
  private final Serializer<Article> serializer;
  private final String url;

  RegistryProbe(Topic<Article> topic, Serializer<Article> serializer, ClusterSettings cluster) {
    this.topic = topic;
    this.serializer = serializer;
    this.url = cluster.registryUrl();
  }

  /**
   * @throws OnRecordException when the limit is reached, or waiting cannot help
   */
  void await(Duration limit) throws InterruptedException {
    Waiting.whileMissing(this::missing, limit);
  }

  private Optional<String> missing() {
    try {
      serializer.serialize(topic.name(), PROBE);
      return Optional.empty();
    } catch (SerializationException e) {
      String why = rootMessage(e);
      if (RegistryOutage.isCauseOf(e)) {
        return Optional.of("schema registry %s does not answer (%s)".formatted(url, why));
      }
      if (isNotFound(e)) {
        return Optional.of(
            "subject %s with this version's schema is not in schema registry %s (%s): register it with 'onrecord topics apply'"
                .formatted(topic.subject(), url, why));
      }
      throw new OnRecordException(
          "schema registry %s cannot be used for subject %s: %s"
              .formatted(url, topic.subject(), why),
          e);
    }
  }

  private static boolean isNotFound(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() == NOT_FOUND;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable error) {
    Throwable root = Throwables.getRootCause(error);
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
