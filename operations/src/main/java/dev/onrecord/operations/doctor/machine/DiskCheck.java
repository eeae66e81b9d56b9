package dev.onrecord.operations.doctor.machine;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether there is space for what an application writes.
 *
 * @param of what is written
 * @param path where; it need not exist yet
 * @param option what names another place
 */
public record DiskCheck(String of, Path path, String option) implements Check {
  private static final int MIB = 1 << 20;
  private static final long LEAST_MIB = 100;
  private static final long SCARCE_MIB = 1024;

  @Override
  public String name() {
    return "disk of the " + of;
  }

  @Override
  public Finding run() {
    Path folder = existing(path.toAbsolutePath());
    if (!Files.isWritable(folder)) {
      return Finding.failure(
          folder + " is read-only for this user",
          "make it writable, or name another place with " + option);
    }
    try {
      return judge(folder, Files.getFileStore(folder).getUsableSpace() / MIB);
    } catch (IOException e) {
      throw new OnRecordException(
          "%s: its free space is not known (%s): name another place with %s"
              .formatted(folder, e, option),
          e);
    }
  }

  @VisibleForTesting
  Finding judge(Path folder, long freeMib) {
    String found = "%d MiB free at %s".formatted(freeMib, folder);
    String advice = "free some, or name another place with " + option;
    if (freeMib < LEAST_MIB) {
      return Finding.failure(found, advice);
    }
    return freeMib < SCARCE_MIB ? Finding.warning(found, advice) : Finding.ok(found);
  }

  private static Path existing(Path path) {
    Path folder = path;
    while (!Files.isReadable(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }
}
