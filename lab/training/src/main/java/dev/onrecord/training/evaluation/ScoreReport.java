package dev.onrecord.training.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scores of predictions, by name, in the order of the table.
 *
 * @param articles how many were judged
 */
public record ScoreReport(int articles, Map<String, Score> scores) {
  public ScoreReport {
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /** The table as text, as the Python scorer prints it. */
  public String table() {
    StringBuilder table = new StringBuilder("articles " + articles + "\n");
    scores.forEach((name, score) -> table.append("%-28s %s\n".formatted(name, score.line())));
    return table.toString();
  }
}
