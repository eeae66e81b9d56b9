package dev.onrecord.producer.corpus.record;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Splits one document into records, in order and in constant memory. */
public interface RecordReader {

  /**
   * The next record; empty after the last.
   *
   * @throws IOException when the rest of the document cannot be read
   */
  Optional<RawRecord> next() throws IOException;

  /** How many records were passed over so far, by what they are; they are no articles. */
  default Map<String, Long> passedOver() {
    return Map.of();
  }

  /** The current line, for reports of read errors; 1 before the first record. */
  long line();
}
