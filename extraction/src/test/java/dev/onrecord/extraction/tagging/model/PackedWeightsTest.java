package dev.onrecord.extraction.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedWeightsTest {
  private static final int FEATURES = 2000;
  private static final int LABELS = 7;

  @Test
  void addsUpTheWeightsOfFeatures() {
    int[] hashes = {17 << 16 | 1, 4000 << 16 | 2, -5};
    float[] weights = {
      1, -1, 0, 0.5f, 0, 0, 0.25f,
      2, 1, -2, 0, 0, 0, 0.25f,
      0, 0, 1, 0, -1, 0.5f, 0.25f
    };
    PackedWeights packed = WeightPacker.pack(hashes, once(3), weights, LABELS, 60, 8);

    int[] scores = new int[LABELS];
    packed.score(hashes, hashes.length, scores, 0);

    assertThat(scores).containsExactly(180, 0, -60, 30, -60, 30, 45);
  }

  @Test
  void keepsTheLargestWhereNotAllHaveAPlace() {
    Random random = new Random(1);
    int[] hashes = random.ints(FEATURES).toArray();
    float[] weights = new float[FEATURES];
    for (int f = 0; f < FEATURES; f++) {
      weights[f] = f < 100 ? 1 : 0.1f;
    }
    PackedWeights packed = WeightPacker.pack(hashes, once(FEATURES), weights, 1, 100, 10);

    int found = 0;
    int[] scores = new int[LABELS];
    for (int f = 0; f < 100; f++) {
      packed.score(new int[] {hashes[f]}, 1, scores, 0);
      found += scores[0] == 100 ? 1 : 0;
    }

    assertThat(found).isGreaterThan(95);
  }

  @Test
  void keepsSmallerWeightsOfFeaturesThatAreMetMoreOften() {
    Random random = new Random(3);
    int[] hashes = random.ints(FEATURES).toArray();
    int[] counts = once(FEATURES);
    float[] weights = new float[FEATURES];
    for (int f = 0; f < FEATURES; f++) {
      counts[f] = f < 100 ? 10_000 : 1;
      weights[f] = f < 100 ? 0.2f : 1;
    }
    PackedWeights packed = WeightPacker.pack(hashes, counts, weights, 1, 100, 10);

    int found = 0;
    int[] scores = new int[LABELS];
    for (int f = 0; f < 100; f++) {
      packed.score(new int[] {hashes[f]}, 1, scores, 0);
      found += scores[0] == 20 ? 1 : 0;
    }

    assertThat(found).isGreaterThan(95);
  }

  @Test
  void givesNothingForMostFeaturesItDoesNotKnow() {
    Random random = new Random(2);
    int[] hashes = random.ints(FEATURES).toArray();
    float[] weights = new float[FEATURES];
    Arrays.fill(weights, 1);
    PackedWeights packed = WeightPacker.pack(hashes, once(FEATURES), weights, 1, 100, 12);

    int mistaken = 0;
    int[] scores = new int[LABELS];
    for (int n = 0; n < FEATURES; n++) {
      packed.score(new int[] {random.nextInt()}, 1, scores, 0);
      mistaken += scores[0] != 0 ? 1 : 0;
    }

    assertThat(mistaken).isLessThan(FEATURES / 50);
  }

  private static int[] once(int features) {
    int[] counts = new int[features];
    Arrays.fill(counts, 1);
    return counts;
  }
}
