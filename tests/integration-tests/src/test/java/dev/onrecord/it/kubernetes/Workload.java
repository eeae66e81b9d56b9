package dev.onrecord.it.kubernetes;

import com.google.common.collect.MoreCollectors;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs pods of one container. */
record Workload(HasMetadata resource, PodTemplateSpec template, LabelSelector selector) {

  PodSpec pod() {
    return template.getSpec();
  }

  Container container() {
    return pod().getContainers().stream().collect(MoreCollectors.onlyElement());
  }

  List<String> arguments() {
    return container().getArgs();
  }

  boolean runsUntilStopped() {
    return !(resource instanceof Job);
  }

  Optional<EnvVar> variable(String name) {
    return container().getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .findAny();
  }

  /** The number of a port of this name; empty if it has none. */
  Optional<Integer> port(String name) {
    return container().getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .map(ContainerPort::getContainerPort)
        .findAny();
  }

  List<String> mountPaths() {
    return container().getVolumeMounts().stream().map(VolumeMount::getMountPath).toList();
  }

  boolean hasLabels(Map<String, String> labels) {
    return template.getMetadata().getLabels().entrySet().containsAll(labels.entrySet());
  }

  @Override
  public String toString() {
    return resource.getMetadata().getName();
  }
}
