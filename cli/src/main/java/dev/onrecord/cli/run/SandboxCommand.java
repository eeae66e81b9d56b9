package dev.onrecord.cli.run;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.DataOption;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "sandbox",
    description =
        "Starts a real Kafka broker, or three, and a real schema registry on this machine, and prints their addresses when all answer. Ctrl-C ends them.",
    mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The first broker's port, 0 for a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "9092")
  private int port;

  @Option(
      names = "--registry-port",
      paramLabel = "N",
      description = "The registry's port, 0 for a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "8081")
  private int registryPort;

  @Option(
      names = "--brokers",
      paramLabel = "N",
      description = "1, or 3 with three replicas of every topic (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int brokers;

  @Override
  public Integer call() throws InterruptedException {
    SandboxSettings settings =
        data.in(
            SandboxSettings.defaults()
                .withPort(port)
                .withRegistryPort(registryPort)
                .withBrokers(brokers));
    try (Sandbox sandbox = Sandbox.start(settings);
        OnShutdown hook = OnShutdown.run(sandbox::close)) {
      ClusterSettings cluster = sandbox.cluster();
      PrintWriter out = spec.commandLine().getOut();
      out.println(ClusterSettings.BOOTSTRAP_SERVERS + "=" + cluster.bootstrapServers());
      out.println(ClusterSettings.REGISTRY_URL + "=" + cluster.registryUrl());
      out.flush();
      sandbox.await();
    }
    return 0;
  }
}
