package dev.onrecord.kafka.outage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;

/** Counts the attempts of one part of a process that met an outage. Thread-safe. */
public final class Retries {
  private final MeterRegistry registry;
  private final String part;

  /**
   * @param part who tries, as metrics name it
   * @param dependencies what it depends on; their counters exist from the start, at 0
   */
  public Retries(MeterRegistry registry, String part, Dependency... dependencies) {
    this.registry = registry;
    this.part = part;
    Arrays.stream(dependencies).forEach(this::counter);
  }

  public void count(Dependency away) {
    counter(away).increment();
  }

  private Counter counter(Dependency away) {
    return Counter.builder("onrecord.retries")
        .description("Attempts that met an outage, by part of the process and by what was away")
        .tags("part", part, "of", away.tag())
        .register(registry);
  }
}
