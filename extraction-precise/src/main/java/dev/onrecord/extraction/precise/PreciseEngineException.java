package dev.onrecord.extraction.precise;

/** The precise engine cannot run here; the message says why and what to do. */
public final class PreciseEngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PreciseEngineException(String message, Throwable cause) {
    super(message, cause);
  }

  static PreciseEngineException noNativeLibrary(LinkageError cause) {
    return new PreciseEngineException(
        "the precise engine has no native library that runs on %s %s: take --engine fast"
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
        cause);
  }
}
