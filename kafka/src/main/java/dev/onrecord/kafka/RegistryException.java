package dev.onrecord.kafka;

/**
 * The registry does not answer, or what answers is no registry, fails or refuses us. The same
 * request will succeed when that is mended.
 */
public final class RegistryException extends OnRecordException {
  private static final long serialVersionUID = 1L;

  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
