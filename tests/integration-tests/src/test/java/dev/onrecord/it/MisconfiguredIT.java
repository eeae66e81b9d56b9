package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one line says and what exit code 1 ends, before anything is read: nothing can be lost. */
class MisconfiguredIT {
  private static final long LIMIT_SECONDS = 60;

  /** Nobody listens there. */
  private static final Map<String, String> NO_CLUSTER =
      Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "monitor --db views.db --port PORT, choose another port",
    "monitor --db views.db --metrics-port PORT, free the port or name another",
    "views --db views.db --metrics-port PORT, free the port or name another",
    "streams --metrics-port PORT, free the port or name another",
    "sandbox --port PORT, Give another --port",
    "sandbox --registry-port PORT, Give another --registry-port",
    "demo --metrics-port PORT, free the port or name another"
  })
  void aTakenPort(String command, String advice) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());

      assertOneLine(command.replace("PORT", port), port, advice);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "streams --state-dir FOLDER/state, name another with --state-dir",
    "views --db FOLDER/views.db, make it writable",
    "sandbox --data FOLDER/data, Read-only file system",
    "demo --once --data FOLDER/data, Read-only file system"
  })
  void aReadOnlyFolder(String command, String advice) throws Exception {
    Path readOnly = folder.resolve("read-only");
    try (FileSystem disk = FileSystem.mount(readOnly, "ro")) {
      assertOneLine(command.replace("FOLDER", readOnly.toString()), readOnly.toString(), advice);
    }
  }

  private void assertOneLine(String command, String... parts) throws Exception {
    try (OnRecordProcess process =
        OnRecordProcess.packaged(NO_CLUSTER, folder, command.split(" "))) {
      assertThat(process.awaitEnd()).isEqualTo(1);

      assertThat(process.output().lines())
          .singleElement()
          .asString()
          .startsWith("onrecord: ")
          .contains(parts);
    }
  }

  @Test
  void aDiskThatIsTooSmallForTheDemo() throws Exception {
    Path small = folder.resolve("small");
    try (FileSystem disk = FileSystem.mount(small, "size=8m")) {
      assertOneLine("demo --once --data " + small, small.toString(), "free some");
    }
  }

  @Test
  void aDiskThatFillsUpUnderTheDemo() throws Exception {
    Path disk = folder.resolve("disk");
    try (FileSystem mounted = FileSystem.mount(disk, "size=300m");
        OnRecordProcess demo =
            OnRecordProcess.packaged(
                Map.of(), folder, "demo", "--monitor-port", "0", "--data", disk.toString())) {
      await()
          .atMost(Duration.ofSeconds(LIMIT_SECONDS))
          .until(() -> demo.output().contains("still running"));
      fill(disk);

      assertThat(demo.awaitEnd()).isEqualTo(1);
      assertThat(demo.output())
          .contains("onrecord: the disk of " + disk + " is nearly full", "free some")
          .doesNotContain("\tat ");
    }
  }

  private static void fill(Path disk) throws IOException {
    long leave = 8 << 20;
    byte[] piece = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(disk.resolve("others"))) {
      while (disk.toFile().getUsableSpace() > leave) {
        file.write(piece);
      }
    }
  }

  @Test
  void resultsThatCannotAllBePrinted() throws Exception {
    Path errors = folder.resolve("errors");
    String home = System.getProperty("onrecord.home");
    Process extract =
        new ProcessBuilder(home + "/bin/onrecord", "extract", home + "/seeds")
            .redirectOutput(new File("/dev/full"))
            .redirectError(errors.toFile())
            .start();

    assertThat(extract.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(extract.exitValue()).isEqualTo(1);
    assertThat(Files.readString(errors)).contains("No space left on device");
  }
}
