package dev.onrecord.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system in memory, so that a test has a disk that is full or read-only: root, who runs many
 * tests, may write folders that permissions protect. Tests are skipped where nothing can be
 * mounted.
 */
final class FileSystem implements AutoCloseable {
  private final Path folder;

  private FileSystem(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts one.
   *
   * @param options of {@code mount}: {@code ro}, {@code size=1m}
   */
  static FileSystem mount(Path folder, String options) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
        "this user may not mount a file system");
    return new FileSystem(folder);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "--lazy", folder.toString());
  }
}
