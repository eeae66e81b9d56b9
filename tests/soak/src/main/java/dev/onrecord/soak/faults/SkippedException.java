package dev.onrecord.soak.faults;

/** A fault that this machine does not let us bring about; the message says why. */
public final class SkippedException extends Exception {
  private static final long serialVersionUID = 1L;

  SkippedException(String reason) {
    super(reason);
  }
}
