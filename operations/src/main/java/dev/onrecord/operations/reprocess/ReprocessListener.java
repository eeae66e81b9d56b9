package dev.onrecord.operations.reprocess;

/** Is told how far a reprocessing has come. */
public interface ReprocessListener {

  /** A run that was killed left something to do, and only that is done. */
  void goesOn();

  /**
   * A batch is copied for good.
   *
   * @param articles copied by this run so far
   * @param offsets of those there were to look through, done so far
   * @param ofOffsets that there were
   */
  void copied(long articles, long offsets, long ofOffsets);

  /** The application reads. */
  void reading(long offsetsToGo);

  /** Nobody reads. */
  void notAlive(String applicationId);
}
