package dev.onrecord.soak.pipeline;

import java.util.List;

/**
 * What topics and databases hold, compared with what they must hold.
 *
 * @param lost rows that are missing
 * @param doubled rows that are too many, or counted wrongly
 * @param deadLetters articles that were put aside
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
