package dev.onrecord.kafka;

import com.google.common.base.Throwables;
import java.util.Optional;

/** Tells a full disk from other failures: only the system's words do. */
public final class FullDisk {
  private static final String NO_SPACE = "No space left on device";

  private FullDisk() {}

  /** The message of the cause that says so, which often names the file; empty if there is none. */
  public static Optional<String> causeOf(Throwable error) {
    return Throwables.getCausalChain(error).stream()
        .map(Throwable::getMessage)
        .filter(message -> message != null && message.contains(NO_SPACE))
        .reduce((outer, inner) -> inner);
  }
}
