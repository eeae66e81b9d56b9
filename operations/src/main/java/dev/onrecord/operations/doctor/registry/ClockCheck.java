package dev.onrecord.operations.doctor.registry;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How far this machine's clock is from the registry's; brokers do not tell theirs. */
public record ClockCheck(RegistryServer server, Clock clock) implements Check {
  private static final Duration TOLERATED = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Set<String> needs() {
    return Set.of(RegistryCheck.NAME);
  }

  @Override
  public Finding run() {
    return judge(server.time(), clock.instant());
  }

  @VisibleForTesting
  static Finding judge(Optional<Instant> there, Instant here) {
    if (there.isEmpty()) {
      return Finding.skipped("the registry does not tell the time (no Date header)");
    }
    Duration apart = Duration.between(there.get(), here);
    String found = "%+d s from the registry's".formatted(apart.toSeconds());
    return apart.abs().compareTo(TOLERATED) <= 0
        ? Finding.ok(found)
        : Finding.warning(
            found + ": latencies are wrong, and certificates and tokens may be refused",
            "synchronise the clocks of both machines (NTP)");
  }
}
