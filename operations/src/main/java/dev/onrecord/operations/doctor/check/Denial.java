package dev.onrecord.operations.doctor.check;

import com.google.common.base.Throwables;
import org.apache.kafka.common.errors.AuthorizationException;

/** Tells the broker's "you may not" from other errors. */
public final class Denial {
  private Denial() {}

  public static boolean isIn(Throwable error) {
    return Throwables.getCausalChain(error).stream()
        .anyMatch(AuthorizationException.class::isInstance);
  }
}
