package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.Quoted;

/**
 * Where in a corpus something was read.
 *
 * @param file the file as the user named it, or {@code stdin}
 * @param line counted from 1; 1 where the article is the whole file
 */
public record SourceLocation(String file, long line) {

  /** {@code FILE:LINE}. */
  @Override
  public String toString() {
    return Quoted.printable(file) + ":" + line;
  }
}
