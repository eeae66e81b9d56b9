package dev.onrecord.it.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import dev.onrecord.cli.operate.TopicsCommand;
import dev.onrecord.cli.publish.ReplayCommand;
import dev.onrecord.cli.run.MonitorCommand;
import dev.onrecord.cli.run.StreamsCommand;
import dev.onrecord.cli.run.ViewsCommand;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whether the pods in deploy/kubernetes run the product as it wants to be run. */
class PodsTest {
  /** What the command allows itself after SIGTERM. */
  private static final long SECONDS_TO_END = 25;

  private List<Workload> workloads;

  @BeforeEach
  void read() throws IOException {
    workloads = Manifests.ofFolders("base", "replay").workloads();
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
                  .setCaseInsensitiveEnumValuesAllowed(true)
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
  void everyImageIsThatOfTheComposeFile() throws IOException {
    String compose = Files.readString(Manifests.FOLDER.resolve("../../docker-compose.yml"));

    assertThat(workloads)
        .allSatisfy(
            workload ->
                assertThat(compose).contains("image: " + workload.container().getImage() + "\n"));
  }

  private Workload named(String name) {
    return workloads.stream()
        .filter(workload -> workload.toString().equals(name))
        .collect(MoreCollectors.onlyElement());
  }
}
