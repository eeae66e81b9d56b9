package dev.onrecord.sandbox;

import dev.onrecord.kafka.ClusterSettings;
import java.nio.file.Path;

/** A process that runs a sandbox, for tests that kill it. */
public final class SandboxParent {
  private SandboxParent() {}

  /**
   * Prints the two addresses, a line each, when the sandbox answers.
   *
   * @param args the data folder
   */
  public static void main(String[] args) throws InterruptedException {
    Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withData(Path.of(args[0])));
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "close-sandbox"));
    ClusterSettings cluster = sandbox.cluster();
    System.out.println(cluster.bootstrapServers());
    System.out.println(cluster.registryUrl());
    sandbox.await();
  }
}
