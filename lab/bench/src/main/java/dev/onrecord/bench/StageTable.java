package dev.onrecord.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What JMH measured, as tokens a second and bytes allocated for an article. */
record StageTable(int articles, long tokens) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The order in which an article is read. */
  private static final List<String> STAGES =
      List.of(
          "tokenise",
          "words",
          "partsOfSpeech",
          "names",
          "layout",
          "cues",
          "arguments",
          "judge",
          "rules",
          "whoIsMeant",
          "whole");

  /** A line for each stage. */
  String text(Collection<RunResult> results) {
    List<String> lines = new ArrayList<>();
    lines.add("%d articles, %d tokens, one thread%n".formatted(articles, tokens));
    lines.add("%-14s %12s %8s %12s%n".formatted("stage", "tokens/s", "±", "bytes/article"));
    for (String stage : STAGES) {
      results.stream()
          .filter(result -> result.getParams().getBenchmark().endsWith("." + stage))
          .forEach(result -> lines.add(line(stage, result)));
    }
    return String.join("", lines);
  }

  private String line(String stage, RunResult result) {
    Result<?> time = result.getPrimaryResult();
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    double perSecond = tokens * 1000 / time.getScore();
    return "%-14s %,12.0f %7.0f%% %,12.0f%n"
        .formatted(
            stage,
            perSecond,
            100 * time.getScoreError() / time.getScore(),
            allocated.getScore() / articles);
  }
}
