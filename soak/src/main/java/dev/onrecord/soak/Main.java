package dev.onrecord.soak;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What goes wrong, on purpose. Exit codes: 0 all is right, 1 something is not, 2 misused. */
@Command(
    name = "onrecord-soak",
    mixinStandardHelpOptions = true,
    description =
        "Runs the pipeline as processes of their own, lets faults happen, and compares every row with what must be there.",
    synopsisSubcommandLabel = "(run | faults)",
    subcommands = {SoakCommand.class, FaultsCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
