package dev.onrecord.streams.runtime;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the local state that a killed process has left. Kafka Streams would find it corrupted
 * when its task is assigned, maybe in a rebalance, and roll back the open transaction of the other
 * tasks of the thread without reading their records again: their results would be lost (Kafka
 * 4.3.1). The changelogs hold the same state.
 */
final class StateGuard {
  private static final Logger LOG = LoggerFactory.getLogger(StateGuard.class);

  private final Path marker;

  StateGuard(StreamsSettings settings) {
    marker = settings.stateFolder().resolveSibling(settings.applicationId() + ".running");
  }

  /** To be called before the start. */
  void begin(KafkaStreams streams) {
    try {
      if (Files.exists(marker)) {
        LOG.info("the last process did not end cleanly: local state is restored from Kafka");
        streams.cleanUp();
      }
      Files.createDirectories(marker.getParent());
      Files.writeString(marker, "");
    } catch (IOException e) {
      throw new OnRecordException("cannot write %s: %s".formatted(marker, e), e);
    }
  }

  /** To be called when all tasks are closed cleanly. */
  void end() {
    try {
      Files.deleteIfExists(marker);
    } catch (IOException e) {
      LOG.warn("cannot delete {} ({}): the next start restores local state from Kafka", marker, e);
    }
  }
}
