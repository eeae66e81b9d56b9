package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.Quoted;

/**
 * A location in a corpus.
 *
 * @param file the file as the user gave it, or {@code stdin}
 * @param line counted from 1; 1 if the article is the whole file
 */
public record SourceLocation(String file, long line) {

  /** {@code FILE:LINE}. */
  @Override
  public String toString() {
    return Quoted.printable(file) + ":" + line;
  }
}
