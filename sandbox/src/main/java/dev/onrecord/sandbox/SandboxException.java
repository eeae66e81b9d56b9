package dev.onrecord.sandbox;

/**
 * The sandbox could not start or did not stay up. The message is meant for the user: what, why,
 * what to do.
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SandboxException(String message) {
    super(message);
  }

  SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
