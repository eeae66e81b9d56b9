package dev.onrecord.operations.reprocess;

/** Is told the progress of a reprocessing. */
public interface ReprocessListener {

  /** This run does only what a killed one left. */
  void continues();

  /**
   * A batch was copied and committed.
   *
   * @param articles copied by this run so far
   * @param offsets read by this run so far
   * @param ofOffsets all that this run has to read
   */
  void copied(long articles, long offsets, long ofOffsets);

  /** The application is reading. */
  void reading(long offsetsToGo);

  /** No instance of the application is running. */
  void notAlive(String applicationId);
}
