package dev.onrecord.training.command;

import dev.onrecord.cli.environment.Failures;
import dev.onrecord.cli.environment.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code onrecord-train} command. Exit codes: 0 done, 1 failed, 2 misused. */
@Command(
    name = "onrecord-train",
    description = "Trains the models of the engines on annotated articles, and evaluates them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TrainCommand.class, EvaluateCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Failures::misuse)
            .setExecutionExceptionHandler(Failures::report)
            .execute(args));
  }
}
