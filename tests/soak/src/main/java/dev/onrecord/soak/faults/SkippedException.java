package dev.onrecord.soak.faults;

/** A fault that cannot be caused on this machine; the message says why. */
public final class SkippedException extends Exception {
  private static final long serialVersionUID = 1L;

  SkippedException(String reason) {
    super(reason);
  }
}
