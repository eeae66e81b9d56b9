package dev.onrecord.soak.run;

import dev.onrecord.soak.pipeline.Differences;
import java.time.Duration;
import java.util.Map;

/**
 * The result of a soak.
 *
 * @param published records that were to be published, withdrawals among them
 * @param faults how many happened
 * @param recovered from the end of the last fault and the last publication until every row was
 *     there
 * @param memoryAtStart KiB of each process when the first articles were published
 * @param memoryAtEnd KiB of each process, many of which were restarted in between
 */
public record SoakResult(
    long published,
    int faults,
    Differences differences,
    Duration recovered,
    Map<String, Long> memoryAtStart,
    Map<String, Long> memoryAtEnd) {

  public SoakResult {
    memoryAtStart = Map.copyOf(memoryAtStart);
    memoryAtEnd = Map.copyOf(memoryAtEnd);
  }
}
