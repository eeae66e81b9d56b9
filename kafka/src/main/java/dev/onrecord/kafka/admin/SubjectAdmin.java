package dev.onrecord.kafka.admin;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.RegistryException;
import dev.onrecord.schemas.Compatibility;
import dev.onrecord.schemas.Compatibility.Version;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Registers the catalogue's schemas and keeps them compatible. Every call is idempotent. */
public final class SubjectAdmin {
  /** A new schema reads all old data, and every old one reads the new. */
  public static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final SchemaRegistryClient registry;
  private final String url;

  public SubjectAdmin(ClusterSettings cluster) {
    this(cluster, new AvroSerdes(cluster));
  }

  SubjectAdmin(ClusterSettings cluster, AvroSerdes serdes) {
    registry = serdes.registry();
    url = cluster.registryUrl();
  }

  String url() {
    return url;
  }

  /** Whether a topic's subject has the schema of this release. The serdes then know its id. */
  public boolean hasSchemaOf(Topic<?> topic) {
    AvroSchema schema = new AvroSchema(topic.schema().orElseThrow());
    return find("look up subject " + topic.subject(), () -> registry.getId(topic.subject(), schema))
        .isPresent();
  }

  /**
   * Registers a topic's schema under its subject, after setting the subject's compatibility.
   *
   * @return the schema's id
   * @throws OnRecordException when the registry does not answer, or has an incompatible version
   */
  public int register(Topic<?> topic) {
    String subject = topic.subject();
    AvroSchema schema = new AvroSchema(topic.schema().orElseThrow());
    return ask(
        "register subject " + subject,
        () -> {
          registry.updateConfig(subject, new Config(COMPATIBILITY));
          try {
            return registry.register(subject, schema);
          } catch (RestClientException e) {
            if (e.getStatus() == CONFLICT) {
              throw refused(subject, schema.rawSchema(), e);
            }
            throw e;
          }
        });
  }

  /**
   * Proves that the address is a registry's, before anything is changed elsewhere.
   *
   * @throws RegistryException if it is not, or does not answer
   */
  public void requireRegistry(Topics topics) {
    newestVersion(topics.articles());
  }

  /** The newest version of a topic's subject; empty if there is none. */
  public Optional<Integer> newestVersion(Topic<?> topic) {
    return find(
        "read subject " + topic.subject(),
        () -> registry.getLatestSchemaMetadata(topic.subject()).getVersion());
  }

  /** The compatibility that holds for a topic's subject; empty if the registry has set none. */
  public Optional<String> compatibility(Topic<?> topic) {
    return find(
            "read the compatibility of subject " + topic.subject(),
            () -> registry.getConfig(topic.subject()))
        .map(Config::getCompatibilityLevel);
  }

  /**
   * Deletes a topic's subject.
   *
   * @return whether it existed
   */
  public boolean delete(Topic<?> topic) {
    if (newestVersion(topic).isEmpty()) {
      return false;
    }
    ask("delete subject " + topic.subject(), () -> registry.deleteSubject(topic.subject()));
    return true;
  }

  /** Names the incompatible fields, which registries seldom do. */
  private OnRecordException refused(String subject, Schema schema, RestClientException refusal)
      throws IOException, RestClientException {
    List<String> breaks = new ArrayList<>();
    for (int version : registry.getAllVersions(subject)) {
      Schema there =
          new AvroSchema(registry.getSchemaMetadata(subject, version).getSchema()).rawSchema();
      breaks.addAll(
          Compatibility.bothWays(
              new Version("the new schema", schema), new Version("version " + version, there)));
    }
    return new OnRecordException(
        "cannot register subject %s at %s: the schema is not compatible (%s) with an existing version: %s"
            .formatted(
                subject,
                url,
                COMPATIBILITY,
                breaks.isEmpty() ? refusal.getMessage() : String.join("; ", breaks)),
        refusal);
  }

  private interface Request<T> {
    T send() throws IOException, RestClientException;
  }

  /** The answer, or empty if there is no such subject or schema. */
  private <T> Optional<T> find(String what, Request<T> request) {
    return ask(
        what,
        () -> {
          try {
            return Optional.of(request.send());
          } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private <T> T ask(String what, Request<T> request) {
    try {
      return request.send();
    } catch (IOException | RestClientException e) {
      throw new OnRecordException("cannot %s at %s: %s".formatted(what, url, e.getMessage()), e);
    }
  }
}
