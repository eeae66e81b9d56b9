package dev.onrecord.producer.corpus;

import java.io.IOException;
import java.util.Optional;

/** Reads the articles of one file, in order. */
interface ArticleReader {

  /** The next article; empty after the last. */
  Optional<ReadResult> next() throws IOException;

  /** Where reading stands: what an error of reading is reported at. */
  SourceLocation origin();
}
