package dev.onrecord.producer;

import dev.onrecord.producer.corpus.ReadResult;

/** Is told the progress of a replay, on the thread that runs it. */
public interface ReplayListener {

  /** An article was rejected. */
  default void rejected(ReadResult.Rejected rejected) {}

  /**
   * Something was read or acknowledged.
   *
   * @param soFar counts up to now
   * @param bytesRead of the corpus as stored: see {@code Corpus.bytes()}
   */
  default void progress(ReplaySummary soFar, long bytesRead) {}
}
