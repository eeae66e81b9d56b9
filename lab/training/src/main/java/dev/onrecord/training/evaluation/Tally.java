package dev.onrecord.training.evaluation;

/** Counts towards a {@link Score}. */
public final class Tally {
  private int right;
  private int predicted;
  private int gold;

  public void add(int right, int predicted, int gold) {
    this.right += right;
    this.predicted += predicted;
    this.gold += gold;
  }

  public void add(Tally other) {
    add(other.right, other.predicted, other.gold);
  }

  public Score score() {
    return Score.of(right, predicted, gold);
  }
}
