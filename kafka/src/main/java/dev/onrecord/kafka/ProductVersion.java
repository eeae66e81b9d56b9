package dev.onrecord.kafka;

/**
 * Which build of On Record this is, from the manifest of its jar.
 *
 * @param number {@code 0.1.0}
 * @param commit its first digits, or {@code unknown} where it was built without git
 */
public record ProductVersion(String number, String commit) {

  public static ProductVersion current() {
    String packaged = ProductVersion.class.getPackage().getImplementationVersion();
    return of(packaged == null ? "(not packaged)+unknown" : packaged);
  }

  private static ProductVersion of(String implementation) {
    int plus = implementation.lastIndexOf('+');
    return new ProductVersion(
        implementation.substring(0, plus), implementation.substring(plus + 1));
  }

  @Override
  public String toString() {
    return "%s, commit %s".formatted(number, commit);
  }
}
