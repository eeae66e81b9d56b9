package dev.onrecord.producer;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.RegistryOutage;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until articles can be serialised: the registry answers and knows their schema. Afterwards
 * the serialiser has the schema's id and asks no more, so an outage does not stop a replay.
 */
final class RegistryProbe {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryProbe.class);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(500);
  private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);
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
    long start = System.nanoTime();
    long nextSaying = start;
    for (Optional<String> missing = missing(); missing.isPresent(); missing = missing()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (waited.compareTo(limit) >= 0) {
        throw new OnRecordException(
            "gave up after %d s of waiting: %s".formatted(waited.toSeconds(), missing.get()));
      }
      if (System.nanoTime() - nextSaying >= 0) {
        nextSaying = System.nanoTime() + SAY_SO_EVERY.toNanos();
        LOG.info("waiting at most {} s: {}", limit.toSeconds(), missing.get());
      }
      Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
    }
  }

  /** What is waited for. */
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
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
