package dev.onrecord.soak.pipeline;

import java.util.List;

/**
 * How topics and databases differ from what they must contain.
 *
 * @param lost rows that are missing
 * @param doubled rows that should not exist, or have wrong counts
 * @param deadLetters articles that became dead letters
 * @param examples some of the above in words
 */
public record Differences(long lost, long doubled, long deadLetters, List<String> examples) {
  private static final int EXAMPLES = 6;

  public Differences {
    examples = examples.stream().limit(EXAMPLES).toList();
  }

  public boolean isRight() {
    return lost == 0 && doubled == 0 && deadLetters == 0;
  }
}
