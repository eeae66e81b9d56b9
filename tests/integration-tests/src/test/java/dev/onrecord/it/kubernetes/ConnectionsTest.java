package dev.onrecord.it.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the resources in deploy/kubernetes find each other. */
class ConnectionsTest {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|token|jaas|user_info|_user$).*");
  private static final Pattern PORT = Pattern.compile(":(\\d+)\\b");

  private Manifests all;
  private List<Workload> workloads;

  @BeforeEach
  void read() throws IOException {
    all = Manifests.ofFolders("base", "prometheus", "replay");
    workloads = all.workloads();
  }

  @Test
  void secretsAreReferredToAndTheReadmeNamesThem() throws IOException {
    List<EnvVar> variables =
        workloads.stream().flatMap(workload -> workload.container().getEnv().stream()).toList();
    assertThat(variables.stream().filter(variable -> SECRET.matcher(variable.getName()).matches()))
        .hasSizeGreaterThan(5)
        .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
    assertThat(settings().keySet()).noneMatch(name -> SECRET.matcher(name).matches());

    TreeSet<String> secrets = new TreeSet<>();
    variables.stream()
        .filter(variable -> variable.getValueFrom() != null)
        .map(variable -> variable.getValueFrom().getSecretKeyRef())
        .forEach(key -> secrets.add("`%s` | `%s`".formatted(key.getName(), key.getKey())));
    workloads.stream()
        .flatMap(workload -> workload.pod().getVolumes().stream())
        .filter(volume -> volume.getSecret() != null)
        .forEach(
            volume ->
                volume
                    .getSecret()
                    .getItems()
                    .forEach(
                        item ->
                            secrets.add(
                                "`%s` | `%s`"
                                    .formatted(
                                        volume.getSecret().getSecretName(), item.getKey()))));
    assertThat(Files.readString(Manifests.FOLDER.resolve("README.md"))).contains(secrets);
  }

  @Test
  void everyServiceAndBudgetFindsItsPods() {
    assertThat(all.of(PodDisruptionBudget.class))
        .hasSize(3)
        .allSatisfy(
            budget ->
                assertThat(workloads)
                    .filteredOn(
                        workload ->
                            workload.hasLabels(budget.getSpec().getSelector().getMatchLabels()))
                    .map(Workload::toString)
                    .containsExactly(budget.getMetadata().getName()));
    assertThat(all.of(Service.class))
        .allSatisfy(
            service ->
                assertThat(workloads)
                    .filteredOn(workload -> workload.hasLabels(service.getSpec().getSelector()))
                    .isNotEmpty()
                    .allSatisfy(
                        workload ->
                            assertThat(service.getSpec().getPorts())
                                .allSatisfy(
                                    port ->
                                        assertThat(workload.port(port.getTargetPort().getStrVal()))
                                            .isPresent())));
  }

  @Test
  void prometheusFindsTheMetricsUnderTheNameThatTheAlertsExpect() throws IOException {
    ServiceMonitor monitor =
        all.of(ServiceMonitor.class).stream().collect(MoreCollectors.onlyElement());
    Service service =
        all.of(Service.class).stream()
            .filter(
                found ->
                    found
                        .getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(monitor.getSpec().getSelector().getMatchLabels().entrySet()))
            .collect(MoreCollectors.onlyElement());

    assertThat(monitor.getSpec().getEndpoints())
        .map(endpoint -> endpoint.getPort() + endpoint.getPath())
        .containsExactly(service.getSpec().getPorts().get(0).getName() + "/metrics");
    assertThat(Files.readString(Manifests.FOLDER.resolve("../prometheus/alerts.yml")))
        .contains(
            "up{job=\"%s\"}"
                .formatted(service.getMetadata().getLabels().get(monitor.getSpec().getJobLabel())));
  }

  @Test
  void theNetworkIsOpenForEveryAddressOfTheSettings() {
    List<Integer> open =
        all.of(NetworkPolicy.class).stream()
            .flatMap(policy -> policy.getSpec().getEgress().stream())
            .flatMap(rule -> rule.getPorts().stream())
            .map(port -> port.getPort().getIntVal())
            .toList();

    assertThat(
            settings().values().stream()
                .flatMap(value -> PORT.matcher(value).results())
                .map(match -> Integer.valueOf(match.group(1))))
        .hasSize(3)
        .isSubsetOf(open);
  }

  private Map<String, String> settings() {
    return all.of(ConfigMap.class).stream().collect(MoreCollectors.onlyElement()).getData();
  }
}
