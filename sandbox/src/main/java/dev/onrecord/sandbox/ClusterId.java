package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/**
 * The id that all brokers of a data folder are formatted with. It is kept in a file, so that the
 * next start can finish an interrupted first one.
 */
final class ClusterId {
  private static final String FILE = "cluster-id-of-";

  private ClusterId() {}

  /**
   * @throws OnRecordException the folder belongs to a sandbox with another number of brokers
   */
  static String of(DataFolder folder, int brokers) {
    requireSame(folder, brokers);
    Path file = folder.file(FILE + brokers);
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, Uuid.randomUuid().toString());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new OnRecordException("cannot write %s: %s".formatted(file, e), e);
    }
  }

  private static void requireSame(DataFolder folder, int brokers) {
    int other = brokers == 1 ? 3 : 1;
    String firstBroker = other == 1 ? "broker" : "broker-1";
    if (Files.exists(folder.file(firstBroker))) {
      throw new OnRecordException(
          "%s holds the data of %d broker(s): start the sandbox with --brokers %d, or give another folder with --data"
              .formatted(folder.file(""), other, other));
    }
  }
}
