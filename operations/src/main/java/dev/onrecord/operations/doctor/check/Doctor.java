package dev.onrecord.operations.doctor.check;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.rights.Right;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/** Runs checks one after the other, each within a time limit. */
public final class Doctor {
  private final List<Check> checks;
  private final Duration limit;

  /**
   * @param checks in the order in which they run
   * @param limit for each check
   */
  public Doctor(List<Check> checks, Duration limit) {
    this.checks = checks;
    this.limit = limit;
  }

  /** What each check found, by its name and in the order of the checks. */
  public Map<String, Finding> run() throws InterruptedException {
    Map<String, Finding> findings = new LinkedHashMap<>();
    // A check that hangs must not keep the process from ending.
    ExecutorService threads =
        Executors.newCachedThreadPool(new ThreadFactoryBuilder().setDaemon(true).build());
    try {
      for (Check check : checks) {
        Optional<String> unmet = unmet(check, findings);
        findings.put(
            check.name(),
            unmet.isPresent()
                ? Finding.skipped("needs '%s' to pass first".formatted(unmet.get()))
                : within(check, threads));
      }
    } finally {
      threads.shutdownNow();
    }
    return findings;
  }

  private static Optional<String> unmet(Check check, Map<String, Finding> findings) {
    return findings.entrySet().stream()
        .filter(earlier -> check.needs().contains(earlier.getKey()))
        .filter(earlier -> !earlier.getValue().passed())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Finding within(Check check, ExecutorService threads) throws InterruptedException {
    Future<Finding> answer = threads.submit(check::run);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return Finding.failure(
          "no answer within %d s".formatted(limit.toSeconds()),
          "find out what is slow, and try again");
    } catch (ExecutionException e) {
      return explained(check, e.getCause());
    }
  }

  private static Finding explained(Check check, Throwable error) {
    if (Access.isRefusal(error)) {
      return Finding.skipped(
          "these credentials may not see it: that takes "
              + check.rights().stream().map(Right::toString).collect(Collectors.joining(", ")));
    }
    if (error instanceof OnRecordException) {
      return Finding.failure(error.getMessage(), check.remedy());
    }
    if (error instanceof KafkaException) {
      return Finding.failure(ClientErrors.explain(error), check.remedy());
    }
    return Finding.failure(
        "unexpected error: " + Throwables.getRootCause(error), "report it with this line");
  }
}
