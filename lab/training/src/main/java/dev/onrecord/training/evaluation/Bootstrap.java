package dev.onrecord.training.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whether one judgement is better than another of the same articles, or only by chance: both are
 * repeated over articles drawn with replacement, the same for both.
 */
public final class Bootstrap {
  private static final int SAMPLES = 2000;
  private static final long SEED = 1;

  private Bootstrap() {}

  /**
   * A difference in F1.
   *
   * @param difference over all articles
   * @param low 2.5 % of the samples are below
   * @param high 2.5 % of the samples are above
   */
  record Interval(double difference, double low, double high) {}

  /** By row of the table that has an F1, how much better the first is. */
  public static Map<String, Interval> compare(Judgement first, Judgement second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "%d and %d articles cannot be compared".formatted(first.size(), second.size()));
    }
    Map<String, Double> whole = differences(first.report(), second.report());
    Map<String, double[]> samples = new LinkedHashMap<>();
    whole.keySet().forEach(row -> samples.put(row, new double[SAMPLES]));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int sample = 0; sample < SAMPLES; sample++) {
      int[] articles = random.ints(first.size(), 0, first.size()).toArray();
      Map<String, Double> found = differences(first.report(articles), second.report(articles));
      for (Map.Entry<String, double[]> row : samples.entrySet()) {
        row.getValue()[sample] = found.getOrDefault(row.getKey(), 0.0);
      }
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    samples.forEach((row, values) -> intervals.put(row, interval(whole.get(row), values)));
    return Collections.unmodifiableMap(intervals);
  }

  private static Interval interval(double difference, double[] samples) {
    Arrays.sort(samples);
    int tail = SAMPLES / 40;
    return new Interval(difference, samples[tail], samples[SAMPLES - 1 - tail]);
  }

  private static Map<String, Double> differences(ScoreReport first, ScoreReport second) {
    Map<String, Double> differences = new LinkedHashMap<>();
    first
        .scores()
        .forEach(
            (row, score) -> {
              Score other = second.scores().get(row);
              if (other != null && score.f1().isPresent() && other.f1().isPresent()) {
                differences.put(row, score.f1().getAsDouble() - other.f1().getAsDouble());
              }
            });
    return differences;
  }

  /** The intervals as text. */
  public static String table(Map<String, Interval> intervals) {
    StringBuilder table = new StringBuilder();
    intervals.forEach(
        (row, interval) ->
            table.append(
                "%-28s %+.3f  [%+.3f, %+.3f]%n"
                    .formatted(row, interval.difference(), interval.low(), interval.high())));
    return table.toString();
  }
}
