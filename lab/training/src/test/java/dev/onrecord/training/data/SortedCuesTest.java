package dev.onrecord.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SortedCuesTest {
  private static final String ARTICLE = "breitbart_2015-11-11_the-ninth-circle-the-hellish-vie";

  @Test
  void knowsWhatACueReports() throws IOException {
    SortedCues cues = SortedCues.read();

    assertThat(cues.of(ARTICLE, 224)).isEqualTo(SortedCues.Kind.THINKING);
    assertThat(cues.of(ARTICLE, 4483)).isEqualTo(SortedCues.Kind.REFUSAL);
  }

  @Test
  void takesACueItDoesNotKnowForOneOfSaying() throws IOException {
    assertThat(SortedCues.read().of("another", 224)).isEqualTo(SortedCues.Kind.SAYING);
  }
}
