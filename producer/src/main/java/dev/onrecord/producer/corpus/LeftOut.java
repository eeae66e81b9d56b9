package dev.onrecord.producer.corpus;

/** Something in a folder that is not read as part of the corpus. */
public record LeftOut(String file, String reason) {

  /** {@code FILE: reason}. */
  public String message() {
    return Quoted.printable(file) + ": " + reason;
  }
}
