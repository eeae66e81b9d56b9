package dev.onrecord.kafka.outage;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.RegistryException;
import java.util.Optional;

/**
 * Tells an outage of the registry from bad bytes: the first is waited for, the second become a dead
 * letter. An answer that no registry gives is an outage too.
 */
public final class RegistryOutage {
  private RegistryOutage() {}

  /** The outage that caused an error of a serializer or deserializer; empty if none did. */
  public static Optional<OutageException> causeOf(Throwable error) {
    return Throwables.getCausalChain(error).stream()
        .filter(RegistryException.class::isInstance)
        .findFirst()
        .map(cause -> new OutageException(Dependency.REGISTRY, cause.getMessage(), error));
  }
}
