package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.Quoted;

/** A file in a folder that is not part of the corpus. */
public record SkippedFile(String file, String reason) {

  /** {@code FILE: reason}. */
  public String message() {
    return Quoted.printable(file) + ": " + reason;
  }
}
