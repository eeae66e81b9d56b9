package dev.onrecord.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.faults.Faults;
import dev.onrecord.soak.pipeline.Differences;
import dev.onrecord.soak.run.FaultRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTableTest {
  private final FaultTable table = new FaultTable();
  private final Fault fault = Faults.all().get(0);

  @Test
  void sumsUpWhatCameOfAFault() {
    table.add(fault, result(1, 2, 3, 1500));
    table.add(fault, result(0, 1, 0, 500));

    assertThat(table.text())
        .containsPattern("kill -9 of one of two .* 2 +0 +1 +3 +3 +0[.,]5 - 1[.,]5");
  }

  @Test
  void isRightWhenNothingWasLostDoubledOrPutAside() {
    table.add(fault, result(0, 0, 0, 500));
    table.skipped(Faults.all().get(1));

    assertThat(table.isRight()).isTrue();
  }

  @Test
  void isWrongWhenAnythingWas() {
    table.add(fault, result(0, 0, 1, 500));

    assertThat(table.isRight()).isFalse();
  }

  @Test
  void isWrongWhenThePipelineDidNotComeBack() {
    table.failed(fault);

    assertThat(table.isRight()).isFalse();
  }

  private static FaultRun.Result result(long lost, long doubled, long dead, long millis) {
    return new FaultRun.Result(
        new Differences(lost, doubled, dead, List.of()), Duration.ofMillis(millis));
  }
}
