package dev.onrecord.operations.doctor.check;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.rights.Right;
import java.util.List;
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

  /** The rights without which the broker does not answer; empty if it always does. */
  default List<Right> rights() {
    return List.of();
  }

  /**
   * @throws OnRecordException as a failure
   */
  Finding run();
}
