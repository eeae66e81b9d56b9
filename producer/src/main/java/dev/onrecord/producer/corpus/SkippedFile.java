package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.Quoted;

/** Something in a folder that is not read as part of the corpus. */
public record SkippedFile(String file, String reason) {

  /** {@code FILE: reason}. */
  public String message() {
    return Quoted.printable(file) + ": " + reason;
  }
}
