package dev.onrecord.cli.options;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.observability.Observability;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** Where a long-running command serves its metrics and its health. */
public final class MetricsOptions {
  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      description =
          "Serves /metrics, /health/live and /health/ready on this port, 0 for a free one (default: off).")
  private Integer port;

  @Option(
      names = "--metrics-bind",
      paramLabel = "ADDRESS",
      description = "The address to bind them to (default: ${DEFAULT-VALUE}).",
      defaultValue = "127.0.0.1")
  private String bind;

  /** Prints the address on standard error; serves nothing if no port is given. */
  public Observability start(Namespace namespace) {
    if (port == null) {
      return Observability.off();
    }
    InetSocketAddress wanted = new InetSocketAddress(bind, port);
    if (wanted.isUnresolved()) {
      throw new MisuseException(
          "--metrics-bind %s: no such address on this machine".formatted(bind));
    }
    Observability observability = Observability.at(wanted, namespace.name());
    observability
        .address()
        .ifPresent(
            at ->
                System.err.printf(
                    "metrics and health at http://%s:%d/metrics%n", bind, at.getPort()));
    return observability;
  }
}
