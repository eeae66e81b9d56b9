package dev.onrecord.soak;

import dev.onrecord.soak.run.SoakResult;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a soak, one figure per line, and some of the differences. */
final class SoakTable {
  private static final String FORMAT = "%-40s %s%n";
  private static final int KIB_A_MIB = 1024;

  private SoakTable() {}

  static String text(SoakResult result) {
    return FORMAT.formatted("records published", result.published())
        + FORMAT.formatted("faults", result.faults())
        + FORMAT.formatted("lost", result.differences().lost())
        + FORMAT.formatted("double", result.differences().doubled())
        + FORMAT.formatted("dead letters", result.differences().deadLetters())
        + FORMAT.formatted("seconds until all rows were there", seconds(result))
        + result.memoryAtStart().entrySet().stream()
            .map(entry -> memory(entry.getKey(), entry.getValue(), result.memoryAtEnd()))
            .collect(Collectors.joining())
        + result.differences().examples().stream()
            .map(example -> FORMAT.formatted("for example", example))
            .collect(Collectors.joining());
  }

  private static String seconds(SoakResult result) {
    return "%.1f".formatted(result.recovered().toMillis() / 1000.0);
  }

  private static String memory(String name, long atStart, Map<String, Long> atEnd) {
    return FORMAT.formatted(
        "memory of " + name + ", MiB",
        "%d at start, %d at end"
            .formatted(atStart / KIB_A_MIB, atEnd.getOrDefault(name, 0L) / KIB_A_MIB));
  }
}
