package dev.onrecord.training.evaluation;

/** Counts towards a {@link Score}. */
final class Tally {
  private int right;
  private int predicted;
  private int gold;

  void add(int right, int predicted, int gold) {
    this.right += right;
    this.predicted += predicted;
    this.gold += gold;
  }

  void add(Tally other) {
    add(other.right, other.predicted, other.gold);
  }

  Score score() {
    return Score.of(right, predicted, gold);
  }
}
