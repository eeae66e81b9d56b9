package dev.onrecord.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;

/**
 * The id that all brokers of a data folder are formatted with: kept in a file, so that a first
 * start that was cut short can be finished by the next.
 */
final class ClusterId {
  private static final String FILE = "cluster-id-of-";

  private ClusterId() {}

  /**
   * @throws SandboxException the folder belongs to a sandbox of another number of brokers
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
      throw new SandboxException("cannot write %s: %s".formatted(file, e), e);
    }
  }

  private static void requireSame(DataFolder folder, int brokers) {
    int other = brokers == 1 ? 3 : 1;
    String firstBroker = other == 1 ? "broker" : "broker-1";
    if (Files.exists(folder.file(firstBroker))) {
      throw new SandboxException(
          "%s holds the data of %d broker(s): start the sandbox with --brokers %d, or give another folder with --data"
              .formatted(folder.file(""), other, other));
    }
  }
}
