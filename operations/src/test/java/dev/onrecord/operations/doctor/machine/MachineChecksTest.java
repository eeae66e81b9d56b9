package dev.onrecord.operations.doctor.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.operations.doctor.check.Finding.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {

  @ParameterizedTest
  @CsvSource({"17.0.2, 256, OK", "21, 4096, OK", "17.0.2, 255, WARNING", "11.0.1, 4096, FAILURE"})
  void javaHasAVersionAndMemory(String version, long mib, Result result) {
    assertThat(new JavaCheck(Runtime.Version.parse(version), mib << 20).run().result())
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"99, FAILURE", "100, WARNING", "1023, WARNING", "1024, OK"})
  void littleSpaceIsTold(long mib, Result result) {
    assertThat(new DiskCheck("state", Path.of("x"), "--state-dir").judge(Path.of("/"), mib))
        .satisfies(finding -> assertThat(finding.result()).isEqualTo(result));
  }

  @Test
  void aFolderThatIsNotThereYetIsMeasuredAtItsParentAndNotCreated(@TempDir Path folder) {
    assertThat(new DiskCheck("state", folder.resolve("a/b"), "--state-dir").run().found())
        .endsWith("MiB free at " + folder);
    assertThat(folder).isEmptyDirectory();
  }
}
