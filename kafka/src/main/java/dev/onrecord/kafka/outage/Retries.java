package dev.onrecord.kafka.outage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;

/** Counts the tries that found something away; from the beginning, at 0. Thread-safe. */
final class Retries {
  private final MeterRegistry registry;
  private final String part;

  Retries(MeterRegistry registry, String part) {
    this.registry = registry;
    this.part = part;
    Arrays.stream(Dependency.values()).forEach(this::counter);
  }

  void count(Dependency away) {
    counter(away).increment();
  }

  private Counter counter(Dependency away) {
    return Counter.builder("onrecord.retries")
        .description("Tries that found something away, by who tried and what was away")
        .tags("part", part, "of", away.tag())
        .register(registry);
  }
}
