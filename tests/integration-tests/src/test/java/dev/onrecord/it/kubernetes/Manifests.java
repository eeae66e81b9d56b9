package dev.onrecord.it.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resources as the libraries of Kubernetes, Strimzi and Prometheus know them. */
record Manifests(List<HasMetadata> resources) {
  static final Path FOLDER = Path.of("..", "..", "deploy", "kubernetes");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Stream.of(
              ConfigMap.class,
              Service.class,
              StatefulSet.class,
              Deployment.class,
              Job.class,
              PodDisruptionBudget.class,
              NetworkPolicy.class,
              ServiceMonitor.class,
              KafkaTopic.class,
              KafkaUser.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  /** The models keep properties that they do not know; here they are errors. */
  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .annotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                  return false;
                }
              })
          .build();

  /** All files but those of kustomize itself. */
  static Manifests ofFolders(String... folders) throws IOException {
    List<HasMetadata> resources = new ArrayList<>();
    for (String folder : folders) {
      for (Path file : files(FOLDER.resolve(folder))) {
        resources.addAll(of(Files.readString(file)).resources());
      }
    }
    return new Manifests(resources);
  }

  /** Those that a kustomization of this folder should name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  /**
   * @throws IllegalArgumentException if a resource has a kind, a version or a property that does
   *     not exist
   */
  static Manifests of(String yaml) throws IOException {
    List<HasMetadata> resources = new ArrayList<>();
    for (JsonNode document :
        STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll()) {
      resources.add(resource(document));
    }
    return new Manifests(resources);
  }

  private static HasMetadata resource(JsonNode document) {
    String kind = document.path("kind").asText();
    Class<? extends HasMetadata> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("unknown kind: " + kind);
    }
    String version = document.path("apiVersion").asText();
    if (!version.equals(HasMetadata.getApiVersion(type))) {
      throw new IllegalArgumentException(
          "%s has version %s, not %s".formatted(kind, HasMetadata.getApiVersion(type), version));
    }
    try {
      return STRICT.treeToValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(kind + ": " + e.getOriginalMessage(), e);
    }
  }

  <T extends HasMetadata> List<T> of(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<Workload> workloads() {
    return resources.stream().flatMap(Manifests::workload).toList();
  }

  private static Stream<Workload> workload(HasMetadata resource) {
    if (resource instanceof StatefulSet set) {
      return Stream.of(new Workload(set, set.getSpec().getTemplate(), set.getSpec().getSelector()));
    }
    if (resource instanceof Deployment deployment) {
      return Stream.of(
          new Workload(
              deployment, deployment.getSpec().getTemplate(), deployment.getSpec().getSelector()));
    }
    if (resource instanceof Job job) {
      return Stream.of(new Workload(job, job.getSpec().getTemplate(), new LabelSelector()));
    }
    return Stream.empty();
  }
}
