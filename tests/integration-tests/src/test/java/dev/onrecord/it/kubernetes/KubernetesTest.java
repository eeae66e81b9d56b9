package dev.onrecord.it.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.MoreCollectors;
import dev.onrecord.cli.operate.TopicsCommand;
import dev.onrecord.cli.publish.ReplayCommand;
import dev.onrecord.cli.run.MonitorCommand;
import dev.onrecord.cli.run.StreamsCommand;
import dev.onrecord.cli.run.ViewsCommand;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whether the files in deploy/kubernetes are valid, fit together and fit the product. */
class KubernetesTest {
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|token|jaas|user_info|_user$).*");
  private static final Pattern PORT = Pattern.compile(":(\\d+)\\b");

  /** What the command allows itself after SIGTERM. */
  private static final long SECONDS_TO_END = 25;

  private Manifests all;
  private List<Workload> workloads;

  @BeforeEach
  void read() throws IOException {
    all = Manifests.ofFolders("base", "prometheus", "replay");
    workloads = all.workloads();
  }

  @ParameterizedTest
  @CsvSource({
    "base/streams.yaml, readOnlyRootFilesystem",
    "base/network.yaml, podSelector",
    "prometheus/servicemonitor.yaml, jobLabel",
    "strimzi/topics.yaml, partitions",
    "strimzi/users.yaml, patternType"
  })
  void aMisspeltPropertyIsFoundOut(String file, String property) throws IOException {
    String right = Files.readString(Manifests.FOLDER.resolve(file));

    assertThatThrownBy(() -> Manifests.of(right.replace(property + ":", property + "s:")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unrecognized field \"" + property + "s\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "prometheus", "strimzi", "replay"})
  void everyFileIsPartOfItsKustomization(String folder) throws IOException {
    Path path = Manifests.FOLDER.resolve(folder);
    String kustomization = Files.readString(path.resolve("kustomization.yaml"));

    assertThat(kustomization.lines().filter(line -> line.startsWith("  - ")))
        .containsExactlyInAnyOrderElementsOf(
            Manifests.files(path).stream().map(file -> "  - " + file.getFileName()).toList());
  }

  @Test
  void everyCommandAndOptionExists() {
    Map<String, Object> commands =
        Map.of(
            "streams", new StreamsCommand(),
            "views", new ViewsCommand(),
            "monitor", new MonitorCommand(),
            "topics", new TopicsCommand(),
            "replay", new ReplayCommand());

    assertThat(workloads).hasSameSizeAs(commands.entrySet());
    assertThat(workloads)
        .allSatisfy(
            workload -> {
              List<String> arguments = workload.arguments();
              new CommandLine(commands.get(arguments.get(0)))
                  .parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
            });
  }

  @Test
  void everyPodHasNoMoreRightsThanItNeeds() {
    assertThat(workloads)
        .allSatisfy(
            workload -> {
              assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
              PodSecurityContext pod = workload.pod().getSecurityContext();
              assertThat(pod.getRunAsNonRoot()).isTrue();
              assertThat(pod.getRunAsUser()).isPositive();
              assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
              SecurityContext container = workload.container().getSecurityContext();
              assertThat(container.getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
            });
  }

  @Test
  void everyFolderThatIsWrittenToIsAVolume() {
    assertThat(workloads)
        .allSatisfy(
            workload -> assertThat(workload.mountPaths()).contains("/tmp", "/etc/onrecord/kafka"));
    assertThat(named("onrecord-streams").mountPaths()).contains("/var/lib/onrecord");
    assertThat(named("onrecord-streams").arguments()).contains("--state-dir=/var/lib/onrecord");
  }

  /** What a Service of Kubernetes puts into the environment would be read as settings. */
  @Test
  void noEnvironmentVariableComesFromAService() {
    assertThat(workloads)
        .allSatisfy(workload -> assertThat(workload.pod().getEnableServiceLinks()).isFalse());
  }

  @Test
  void theHeapFollowsTheMemoryOfTheContainer() {
    assertThat(workloads)
        .allSatisfy(
            workload -> {
              ResourceRequirements resources = workload.container().getResources();
              assertThat(resources.getLimits().get("memory"))
                  .isNotNull()
                  .isEqualTo(resources.getRequests().get("memory"));
              assertThat(workload.variable("ONRECORD_JAVA_OPTS").orElseThrow().getValue())
                  .startsWith("-XX:MaxRAMPercentage=");
            });
  }

  @Test
  void whatRunsUntilItIsStoppedIsProbedAndMayEndInPeace() {
    assertThat(workloads.stream().filter(Workload::runsUntilStopped))
        .hasSize(3)
        .allSatisfy(
            workload -> {
              assertThat(workload.arguments())
                  .contains(
                      "--metrics-port=" + workload.port("metrics").orElseThrow(),
                      "--metrics-bind=0.0.0.0");
              assertProbes(workload.container().getStartupProbe(), "/health/live");
              assertProbes(workload.container().getLivenessProbe(), "/health/live");
              assertProbes(workload.container().getReadinessProbe(), "/health/ready");
              assertThat(workload.pod().getTerminationGracePeriodSeconds())
                  .isGreaterThan(SECONDS_TO_END);
              assertThat(workload.hasLabels(workload.selector().getMatchLabels())).isTrue();
            });
  }

  private static void assertProbes(Probe probe, String path) {
    HTTPGetAction get = probe.getHttpGet();
    assertThat(get.getPath()).isEqualTo(path);
    assertThat(get.getPort().getStrVal()).isEqualTo("metrics");
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

  @Test
  void everyImageIsThatOfTheComposeFile() throws IOException {
    String compose = Files.readString(Manifests.FOLDER.resolve("../../docker-compose.yml"));

    assertThat(workloads)
        .allSatisfy(
            workload ->
                assertThat(compose).contains("image: " + workload.container().getImage() + "\n"));
  }

  private Map<String, String> settings() {
    return all.of(ConfigMap.class).stream().collect(MoreCollectors.onlyElement()).getData();
  }

  private Workload named(String name) {
    return workloads.stream()
        .filter(workload -> workload.toString().equals(name))
        .collect(MoreCollectors.onlyElement());
  }
}
