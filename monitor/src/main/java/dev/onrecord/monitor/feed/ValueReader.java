package dev.onrecord.monitor.feed;

import dev.onrecord.kafka.outage.Outage;
import dev.onrecord.kafka.outage.RegistryOutage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Deserializes values; waits while the schema registry is unavailable. For one thread, except
 * {@link #whyNotReady}.
 */
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

  /** Why nothing can be read now; empty if it can. */
  public Optional<String> whyNotReady() {
    return outage.what();
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
        outage.noticed(RegistryOutage.causeOf(e).orElseThrow(() -> e));
      }
    }
    return Optional.empty();
  }
}
