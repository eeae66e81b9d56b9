package dev.onrecord.cli.environment;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jline.utils.Levenshtein;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Finds the option or command that was meant. Picocli's own suggestions need the same beginning.
 */
final class Misspelling {
  private Misspelling() {}

  /** What is unknown, and the nearest that exists, if any is near. */
  static String explain(UnmatchedArgumentException error) {
    CommandSpec spec = error.getCommandLine().getCommandSpec();
    String given = error.getUnmatched().get(0).replaceFirst("=.*", "");
    if (given.startsWith("-")) {
      return "unknown option '%s'%s".formatted(given, nearest(given, spec.optionsMap().keySet()));
    }
    Set<String> commands = spec.subcommands().keySet();
    return "%s '%s'%s"
        .formatted(
            commands.isEmpty() ? "unexpected argument" : "unknown command",
            given,
            nearest(given, commands));
  }

  private static String nearest(String given, Set<String> names) {
    Optional<String> nearest =
        names.stream().min(Comparator.comparingInt(name -> Levenshtein.distance(given, name)));
    return nearest
        .filter(name -> Levenshtein.distance(given, name) <= given.length() / 2)
        .map(", did you mean '%s'?"::formatted)
        .orElse("");
  }
}
