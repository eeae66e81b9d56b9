package dev.onrecord.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a second build, in another folder and without the checks, gives the same jars. */
class ReproducibleIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final long LIMIT_SECONDS = 300;

  @Test
  void twoBuildsOfTheSameFilesGiveTheSameJars(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(HOME.resolve("bin/onrecord-reproduce").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      throw new AssertionError("did not end in " + LIMIT_SECONDS + " s");
    }

    assertThat(Files.readString(log)).contains(" jars built again, 0 different");
    assertThat(process.exitValue()).isZero();
  }
}
