package dev.onrecord.monitor.feed;

import dev.onrecord.kafka.outage.Dependency;
import dev.onrecord.kafka.outage.Outage;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.kafka.outage.RegistryOutage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Deserializes values; waits while the schema registry is unavailable. Not thread-safe. */
public final class ValueReader<V> {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Deserializer<V> deserializer;
  private final Outage outage;
  private final BooleanSupplier stopping;

  /**
   * @param stopping ends the waiting
   */
  public ValueReader(Deserializer<V> deserializer, Outage outage, BooleanSupplier stopping) {
    this.deserializer = deserializer;
    this.outage = outage;
    this.stopping = stopping;
  }

  /**
   * @return empty when stopping
   * @throws SerializationException if the value cannot be read
   */
  public Optional<V> read(ConsumerRecord<byte[], byte[]> record) {
    while (!stopping.getAsBoolean()) {
      if (outage.isWaiting()) {
        LockSupport.parkNanos(PAUSE.toNanos());
        continue;
      }
      try {
        V value = deserializer.deserialize(record.topic(), record.value());
        outage.over();
        return Optional.of(value);
      } catch (SerializationException e) {
        if (!RegistryOutage.isCauseOf(e)) {
          throw e;
        }
        outage.noticed(
            new OutageException(
                Dependency.REGISTRY, "the schema registry does not answer: " + e.getMessage(), e));
      }
    }
    return Optional.empty();
  }
}
