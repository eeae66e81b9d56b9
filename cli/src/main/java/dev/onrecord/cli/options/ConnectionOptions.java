package dev.onrecord.cli.options;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to reach the cluster. {@link ConnectionResolver} says which source takes precedence. */
public final class ConnectionOptions {
  @Mixin private NamespaceOption namespace;

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT",
      description = "Kafka brokers, separated by commas (default: localhost:9092).")
  private String bootstrapServer;

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description = "Schema registries, separated by commas (default: http://localhost:8081).")
  private String schemaRegistry;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description =
          "Properties of Kafka clients and of the registry client: security.protocol, sasl.*, ssl.*, basic.auth.*, schema.registry.*")
  private Path commandConfig;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      description =
          "Prefix of all topics (or ONRECORD_TOPIC_PREFIX; default: NAMESPACE and a dot).",
      defaultValue = "${env:ONRECORD_TOPIC_PREFIX}")
  private String topicPrefix;

  public ClusterSettings cluster() {
    return ConnectionResolver.of(bootstrapServer, schemaRegistry, file(), System.getenv());
  }

  public Topics topics() {
    return topicPrefix == null ? namespace().topics() : Topics.withPrefix(topicPrefix);
  }

  public Namespace namespace() {
    return namespace.namespace();
  }

  private Map<String, String> file() {
    Properties properties = new Properties();
    if (commandConfig != null) {
      try (Reader reader = Files.newBufferedReader(commandConfig, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new OnRecordException(
            "--command-config %s: cannot be read as properties (%s)".formatted(commandConfig, e),
            e);
      }
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
