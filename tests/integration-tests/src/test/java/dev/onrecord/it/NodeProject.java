package dev.onrecord.it;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a Node project's files with what its lock file names, in a folder of its own. */
record NodeProject(Path folder) {
  private static final long LIMIT_SECONDS = 180;

  /** Exits with 0 where fetch is built in, which is from Node 18 on. */
  private static final List<String> IS_NEW_ENOUGH =
      List.of("node", "-e", "process.exit(typeof fetch === 'function' ? 0 : 1)");

  /**
   * Installs a project; where Node or the npm registry is missing, the calling test is skipped, and
   * fails in CI.
   *
   * @param original where package.json and package-lock.json are
   */
  static NodeProject install(Path original, Path folder) throws IOException, InterruptedException {
    requireNode(folder);
    try (Stream<Path> files = Files.list(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path log = folder.resolve("npm.log");
    int exit = run(folder, log, List.of("npm", "ci", "--no-audit", "--no-fund"));
    require(exit == 0, "npm ci failed: " + Files.readString(log));
    return new NodeProject(folder);
  }

  /** The command that runs one of the project's files. */
  List<String> command(String file, String... arguments) {
    return Stream.concat(Stream.of("node", folder.resolve(file).toString()), Stream.of(arguments))
        .toList();
  }

  /**
   * Runs one of the project's files to its end.
   *
   * @return what it printed, errors included
   */
  String output(String file, String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve(file + ".log");
    run(folder, log, command(file, arguments));
    return Files.readString(log);
  }

  private static void requireNode(Path folder) throws InterruptedException, IOException {
    require(
        works(folder, IS_NEW_ENOUGH) && works(folder, List.of("npm", "--version")),
        "node 18 or newer, and npm, are not on the PATH: install them to run this test");
  }

  private static void require(boolean met, String otherwise) {
    if (met) {
      return;
    }
    if (Boolean.getBoolean("onrecord.ci")) {
      throw new AssertionError(otherwise);
    }
    abort(otherwise);
  }

  private static boolean works(Path folder, List<String> command)
      throws InterruptedException, IOException {
    Path log = Files.createTempFile(folder, "tool", ".log");
    try {
      return run(folder, log, command) == 0;
    } catch (IOException notFound) {
      return false;
    }
  }

  private static int run(Path folder, Path log, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("did not end in " + LIMIT_SECONDS + " s: " + command);
    }
    return process.exitValue();
  }
}
