package dev.onrecord.operations.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.doctor.check.Finding.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** A check with a made-up result. */
  private record MadeUp(String name, Set<String> needs, Supplier<Finding> result) implements Check {
    @Override
    public Finding run() {
      return result.get();
    }

    @Override
    public String remedy() {
      return "mend it";
    }
  }

  private static Check madeUp(String name, Supplier<Finding> result, String... needs) {
    return new MadeUp(name, Set.of(needs), result);
  }

  @Test
  void skipsWhatDependsOnAFailureAndRunsTheRest() throws InterruptedException {
    Map<String, Finding> findings =
        new Doctor(
                List.of(
                    madeUp("broker", () -> Finding.failure("away", "start it")),
                    madeUp("topic", () -> Finding.ok("there"), "broker"),
                    madeUp("views", () -> Finding.ok("full"), "topic"),
                    madeUp("disk", () -> Finding.warning("narrow", "tidy up")),
                    madeUp("file", () -> Finding.ok("written"), "disk")),
                LONG)
            .run();

    assertThat(findings)
        .containsExactly(
            Map.entry("broker", Finding.failure("away", "start it")),
            Map.entry("topic", Finding.skipped("needs 'broker' to pass first")),
            Map.entry("views", Finding.skipped("needs 'topic' to pass first")),
            Map.entry("disk", Finding.warning("narrow", "tidy up")),
            Map.entry("file", Finding.ok("written")));
  }

  @Test
  void anErrorIsAFailureWithItsMessageAndWhatToDo() throws InterruptedException {
    assertThat(one(() -> raise(new OnRecordException("the table is on fire"))))
        .isEqualTo(Finding.failure("the table is on fire", "mend it"));
  }

  @Test
  void whatTheCredentialsMayNotSeeIsSkipped() throws InterruptedException {
    OnRecordException refusal =
        new OnRecordException("no entry", new TopicAuthorizationException("no entry"));

    assertThat(one(() -> raise(refusal)).result()).isEqualTo(Result.SKIPPED);
  }

  @Test
  void anUnforeseenErrorIsAFailureToo() throws InterruptedException {
    assertThat(one(() -> raise(new IllegalStateException("oops"))))
        .satisfies(
            finding -> {
              assertThat(finding.result()).isEqualTo(Result.FAILURE);
              assertThat(finding.found()).contains("IllegalStateException: oops");
            });
  }

  @Test
  void aCheckThatHangsIsGivenUp() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Check hangs =
        madeUp(
            "hangs",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Finding.ok("at last");
            });

    Map<String, Finding> findings =
        new Doctor(List.of(hangs, madeUp("next", () -> Finding.ok("fine"))), Duration.ofMillis(1))
            .run();

    assertThat(findings.get("hangs").found()).startsWith("no answer within");
    assertThat(findings).containsKey("next");
  }

  private static Finding one(Supplier<Finding> result) throws InterruptedException {
    return new Doctor(List.of(madeUp("it", result)), LONG).run().get("it");
  }

  private static Finding raise(RuntimeException error) {
    throw error;
  }
}
