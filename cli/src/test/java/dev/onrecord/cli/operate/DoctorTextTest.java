package dev.onrecord.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.check.Finding.Result;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorTextTest {
  private static final Map<String, Finding> HOSTILE =
      Map.of("registry", new Finding(Result.FAILURE, "it answers '\u001b[2J\nbye'", "call Ann"));

  @Test
  void aTableSaysWhatToDoAndNeverTalksToTheTerminal() {
    assertThat(DoctorText.table(HOSTILE))
        .contains("| failure | it answers ' [2J bye' | call Ann")
        .doesNotContain("\u001b");
  }

  @Test
  void everyCheckIsOneObjectOnALineOfItsOwn() {
    assertThat(DoctorText.json(HOSTILE))
        .isEqualToNormalizingNewlines(
            "{\"check\":\"registry\",\"result\":\"failure\",\"found\":\"it answers '\\u001B[2J\\nbye'\",\"advice\":\"call Ann\"}\n");
  }
}
