package dev.onrecord.operations.doctor.check;

/**
 * What a check found.
 *
 * @param advice what to do; empty if nothing, or if the text in {@code found} says it
 */
public record Finding(Result result, String found, String advice) {

  /** How bad it is. Only a failure keeps an application from working. */
  public enum Result {
    OK,
    WARNING,
    FAILURE,
    SKIPPED
  }

  public static Finding ok(String found) {
    return new Finding(Result.OK, found, "");
  }

  public static Finding warning(String found, String advice) {
    return new Finding(Result.WARNING, found, advice);
  }

  public static Finding failure(String found, String advice) {
    return new Finding(Result.FAILURE, found, advice);
  }

  public static Finding skipped(String found) {
    return new Finding(Result.SKIPPED, found, "");
  }

  /** Whether checks that build upon this one make sense. */
  boolean passed() {
    return result == Result.OK || result == Result.WARNING;
  }
}
