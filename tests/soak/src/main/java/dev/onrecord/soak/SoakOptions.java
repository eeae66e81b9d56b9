package dev.onrecord.soak;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.soak.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What all runs have in common: cluster, seed, folder, faults. */
final class SoakOptions {
  @Option(
      names = "--brokers",
      paramLabel = "N",
      description = "1 or 3 (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int brokers;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Chooses articles and faults (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Keeps logs, state and the brokers' data here (default: a temporary folder, which is kept).")
  private Path folder;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only faults whose name contains this.",
      defaultValue = "")
  private String only;

  int brokers() {
    return brokers;
  }

  long seed() {
    return seed;
  }

  /**
   * The faults that {@code --only} selects.
   *
   * @throws MisuseException if no name matches
   */
  List<Fault> chosen(List<Fault> faults) {
    List<Fault> chosen = faults.stream().filter(fault -> fault.name().contains(only)).toList();
    if (chosen.isEmpty()) {
      throw new MisuseException(
          "--only '%s': there is no such fault; there are: %s"
              .formatted(only, faults.stream().map(Fault::name).collect(Collectors.joining("; "))));
    }
    return chosen;
  }

  /** The folder; a new one is printed on standard error. */
  Path folder() {
    if (folder == null) {
      try {
        folder = Files.createTempDirectory("onrecord-soak-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      System.err.println("logs and state are in " + folder);
    }
    return folder.toAbsolutePath();
  }
}
