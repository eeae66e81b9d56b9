package dev.onrecord.cli.run;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to work in: the user's, which is kept, or a temporary one, which is deleted. */
record WorkFolder(Path path, boolean temporary) implements AutoCloseable {

  /**
   * @param chosen null for a temporary folder
   */
  static WorkFolder at(Path chosen) {
    try {
      return chosen == null
          ? new WorkFolder(Files.createTempDirectory("onrecord-"), true)
          : new WorkFolder(Files.createDirectories(chosen), false);
    } catch (IOException e) {
      throw new OnRecordException("cannot create the folder %s: %s".formatted(chosen, e), e);
    }
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try {
      MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      System.err.println("could not delete the temporary folder " + path + ": " + e);
    }
  }
}
