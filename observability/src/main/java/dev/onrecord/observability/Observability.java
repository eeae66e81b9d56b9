package dev.onrecord.observability;

import dev.onrecord.kafka.OnRecordException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The metrics and the health of a process, served over HTTP: {@code /metrics}, {@code /health/live}
 * and {@code /health/ready}. Thread-safe. A failure in here never reaches the code that is
 * observed.
 */
public final class Observability implements AutoCloseable {
  private final MeterRegistry registry;
  private final List<Part> parts;
  private final List<AutoCloseable> open;
  private final Optional<InetSocketAddress> address;

  private Observability(
      MeterRegistry registry,
      List<Part> parts,
      List<AutoCloseable> open,
      Optional<InetSocketAddress> address) {
    this.registry = registry;
    this.parts = parts;
    this.open = open;
    this.address = address;
  }

  /** Keeps no metrics and serves nothing. */
  public static Observability off() {
    MeterRegistry nowhere = new CompositeMeterRegistry();
    return new Observability(
        nowhere, new CopyOnWriteArrayList<>(), List.of(nowhere::close), Optional.empty());
  }

  /**
   * Serves at an address.
   *
   * @param wanted port 0 for a free one
   * @param namespace the label {@code namespace} of all metrics
   * @throws OnRecordException if the address cannot be bound; the message names it
   */
  public static Observability at(InetSocketAddress wanted, String namespace) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().commonTags("namespace", namespace);
    List<Part> parts = new CopyOnWriteArrayList<>();
    try {
      MetricsEndpoint endpoint =
          MetricsEndpoint.start(wanted, registry::scrape, Health.live(parts), Health.ready(parts));
      ProcessMetrics process = ProcessMetrics.bindTo(registry);
      return new Observability(
          registry,
          parts,
          List.of(endpoint, process, registry::close),
          Optional.of(endpoint.address()));
    } catch (IOException e) {
      registry.close();
      throw new OnRecordException(
          "metrics cannot be served at %s:%d (%s): free the port or name another"
              .formatted(wanted.getHostString(), wanted.getPort(), e.getMessage()),
          e);
    }
  }

  /** Where meters are registered. */
  public MeterRegistry registry() {
    return registry;
  }

  /** The address it serves at; empty when it is off. */
  public Optional<InetSocketAddress> address() {
    return address;
  }

  /** Adds a part to the health of the process. */
  public void watch(Part part) {
    parts.add(part);
    gauge("onrecord.alive", "1 while it does not need a restart", part, part.whyNotAlive());
    gauge("onrecord.ready", "1 while it does its work", part, part.whyNotReady());
  }

  private void gauge(String name, String what, Part part, Supplier<Optional<String>> whyNot) {
    Gauge.builder(name, () -> whyNot.get().isEmpty() ? 1 : 0)
        .description(what)
        .tag("part", part.name())
        .register(registry);
  }

  @Override
  public void close() {
    for (AutoCloseable closeable : open) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new AssertionError("none of them throws one", e);
      }
    }
  }
}
