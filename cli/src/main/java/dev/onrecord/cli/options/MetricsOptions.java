package dev.onrecord.cli.options;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.observability.Observability;
import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** Where a long-running command shows its metrics and its health. */
public final class MetricsOptions {
  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      description =
          "Serves /metrics, /health/live and /health/ready there, 0 for a free port (default: not at all).")
  private Integer port;

  @Option(
      names = "--metrics-bind",
      paramLabel = "ADDRESS",
      description = "The address they are bound to (default: ${DEFAULT-VALUE}).",
      defaultValue = "127.0.0.1")
  private String bind;

  /** Says where on standard error. */
  public Observability start() {
    if (port == null) {
      return Observability.off();
    }
    InetSocketAddress wanted = new InetSocketAddress(bind, port);
    if (wanted.isUnresolved()) {
      throw new MisuseException(
          "--metrics-bind %s: no such address on this machine".formatted(bind));
    }
    Observability observability = Observability.at(wanted);
    observability
        .address()
        .ifPresent(
            at ->
                System.err.printf(
                    "metrics and health at http://%s:%d/metrics%n", bind, at.getPort()));
    return observability;
  }
}
