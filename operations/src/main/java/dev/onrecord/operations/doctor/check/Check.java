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

  /** What to do when {@link #run} fails with an exception; empty if its message says so. */
  default String remedy() {
    return "";
  }

  /**
   * @throws OnRecordException as a failure
   */
  Finding run();
}
