package dev.onrecord.producer.corpus;

/** Why something is no fit article; the message is for the user and names no place. */
final class UnfitException extends Exception {
  private static final long serialVersionUID = 1;

  UnfitException(String reason) {
    super(reason);
  }
}
