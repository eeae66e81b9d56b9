package dev.onrecord.cli.environment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Java reads arguments and file names in the encoding of the locale, and offers no way to change
 * that from inside. bin/onrecord therefore starts it in a UTF-8 locale.
 */
public final class Locales {
  private Locales() {}

  /** Why these arguments are not what the user wrote; empty if they are. */
  public static Optional<String> problem(String[] arguments) {
    return problem(System.getProperty("sun.jnu.encoding"), Arrays.asList(arguments));
  }

  static Optional<String> problem(String encoding, List<String> arguments) {
    if (StandardCharsets.UTF_8.name().equals(encoding)
        || arguments.stream().allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode)) {
      return Optional.empty();
    }
    return Optional.of(
        "an argument cannot be read in this locale, whose encoding is %s: set LC_ALL=C.UTF-8, or start bin/onrecord, which does"
            .formatted(encoding));
  }
}
