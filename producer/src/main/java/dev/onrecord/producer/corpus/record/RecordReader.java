package dev.onrecord.producer.corpus.record;

import java.io.IOException;
import java.util.Optional;

/** Splits one document into records, in order and in constant memory. */
public interface RecordReader {

  /**
   * The next record; empty after the last.
   *
   * @throws IOException when the rest of the document cannot be read
   */
  Optional<RawRecord> next() throws IOException;

  /** The current line, for reports of read errors; 1 before the first record. */
  long line();
}
