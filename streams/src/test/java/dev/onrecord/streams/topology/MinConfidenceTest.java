package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Statement;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements count, by their confidence. */
class MinConfidenceTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final MinConfidence HALF = new MinConfidence(0.5);
  private static final Article RAIN =
      article(
          "a",
          "2022-01-24",
          "Ann DIRECT SPEECH 50% it rains\nAnn MIXED SPEECH 49% it pours\nBob DIRECT SPEECH 10% no\nDan INDIRECT SPEECH so");

  @Test
  void publishesWhatIsNotCounted() {
    try (Pipeline pipeline = new Pipeline(EXTRACTOR, HALF)) {
      pipeline.publish(RAIN);

      assertThat(pipeline.extractions().get("a").getStatements())
          .extracting(Statement::getConfidence)
          .containsExactly(Optional.of(0.5), Optional.of(0.49), Optional.of(0.1), Optional.empty());
      assertThat(pipeline.statements().values())
          .containsExactlyInAnyOrderElementsOf(pipeline.extractions().get("a").getStatements());
    }
  }

  @Test
  void countsWhatIsAsSureAsTheBoundAndWhatNobodyJudged() {
    try (Pipeline pipeline = new Pipeline(EXTRACTOR, HALF)) {
      pipeline.publish(RAIN);

      assertThat(pipeline.views().tables().get("actor_counts"))
          .extracting(row -> row.replaceAll("actor_name.*statements=(\\d+).*", "$1"))
          .containsExactly("actor_id=person/ann; 1", "actor_id=person/dan; 1");
      assertViewsAreThoseOf(0.5, pipeline);
    }
  }

  @Test
  void countsAgainWhatIsReplayedUnderAnotherBound() {
    try (Pipeline old = new Pipeline(EXTRACTOR, HALF)) {
      old.publish(RAIN);
      try (Pipeline next = old.goneOnWith(EXTRACTOR, new MinConfidence(0.05))) {
        next.publish(RAIN);

        assertViewsAreThoseOf(0.05, next);
      }
    }
  }

  @Test
  void leavesTheCountsAsTheyAreUntilAnArticleIsReadAgain() {
    try (Pipeline old = new Pipeline(EXTRACTOR, HALF)) {
      old.publish(RAIN);
      try (Pipeline next = old.goneOnWith(EXTRACTOR, MinConfidence.NONE)) {
        assertViewsAreThoseOf(0.5, next);

        next.reprocess(RAIN);

        assertViewsAreThoseOf(0, next);
      }
    }
  }

  @Test
  void changesNothingWhenTheBoundIsTheSame() {
    try (Pipeline old = new Pipeline(EXTRACTOR, HALF)) {
      old.publish(RAIN);
      try (Pipeline next = old.goneOnWith(EXTRACTOR, new MinConfidence(0.50))) {
        next.reprocess(RAIN);

        assertThat(next.emitted()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoProbability(double bound) {
    assertThatThrownBy(() -> new MinConfidence(bound))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give a number from 0 to 1");
  }

  private static void assertViewsAreThoseOf(double bound, Pipeline pipeline) {
    assertThat(
            new Oracle(EXTRACTOR, bound)
                .views(List.of(Publication.of(RAIN)))
                .differencesTo(pipeline.views()))
        .isEmpty();
  }
}
