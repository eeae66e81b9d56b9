package dev.onrecord.producer.corpus;

import java.io.IOException;
import java.util.Optional;

/** Reads the articles of one file, in order. */
interface ArticleReader {

  /** The next article; empty after the last. */
  Optional<ReadResult> next() throws IOException;

  /** The current position, for reports of read errors. */
  SourceLocation origin();
}
