package dev.onrecord.operations.doctor.check;

import dev.onrecord.kafka.OnRecordException;
import java.util.Set;

/** One question about the surroundings of the applications. Changes nothing. */
public interface Check {

  /** What is checked; no other check has the same name. */
  String name();

  /** The names of the checks that must have passed before this one makes sense. */
  default Set<String> needs() {
    return Set.of();
  }

  /**
   * @throws OnRecordException as a failure; its message says what to do
   */
  Finding run();
}
