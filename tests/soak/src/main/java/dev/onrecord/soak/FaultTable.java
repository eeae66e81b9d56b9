package dev.onrecord.soak;

import dev.onrecord.soak.faults.Fault;
import dev.onrecord.soak.run.FaultRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of each fault, one line each. Not thread-safe. */
final class FaultTable {
  private static final String FORMAT = "%-62s %5s %7s %6s %6s %6s %12s%n";

  private static final class Line {
    private final List<FaultRun.Result> results = new ArrayList<>();
    private int skipped;
    private int failed;

    private long lost() {
      return results.stream().mapToLong(result -> result.differences().lost()).sum();
    }

    private long doubled() {
      return results.stream().mapToLong(result -> result.differences().doubled()).sum();
    }

    private long deadLetters() {
      return results.stream().mapToLong(result -> result.differences().deadLetters()).sum();
    }

    /** The shortest and the longest time. */
    private String seconds() {
      if (results.isEmpty()) {
        return skipped > 0 ? "skipped" : "-";
      }
      List<Double> sorted =
          results.stream().map(result -> result.recovered().toMillis() / 1000.0).sorted().toList();
      return sorted.size() == 1
          ? "%.1f".formatted(sorted.get(0))
          : "%.1f - %.1f".formatted(sorted.get(0), sorted.get(sorted.size() - 1));
    }
  }

  private final Map<String, Line> lines = new LinkedHashMap<>();

  void add(Fault fault, FaultRun.Result result) {
    line(fault).results.add(result);
  }

  /** The fault could not be caused on this machine. */
  void skipped(Fault fault) {
    line(fault).skipped++;
  }

  /** The pipeline did not recover, or could not be compared. */
  void failed(Fault fault) {
    line(fault).failed++;
  }

  private Line line(Fault fault) {
    return lines.computeIfAbsent(fault.name(), name -> new Line());
  }

  boolean isRight() {
    return lines.values().stream()
        .allMatch(
            line ->
                line.failed == 0
                    && line.results.stream().allMatch(result -> result.differences().isRight()));
  }

  String text() {
    return FORMAT.formatted("fault", "runs", "failed", "lost", "double", "dead", "seconds")
        + lines.entrySet().stream()
            .map(entry -> text(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(String name, Line line) {
    return FORMAT.formatted(
        name,
        line.results.size() + line.failed,
        line.failed,
        line.lost(),
        line.doubled(),
        line.deadLetters(),
        line.seconds());
  }
}
