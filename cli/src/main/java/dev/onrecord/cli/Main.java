package dev.onrecord.cli;

import dev.onrecord.schemas.OnRecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code onrecord} command. Exit codes: 0 done, 1 failed, 2 misused. */
@Command(
    name = "onrecord",
    description =
        "Who said what in the news, and how often: live, and without counting anything twice.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      SandboxCommand.class,
      TopicsCommand.class,
      ReplayCommand.class,
      RetractCommand.class,
      ReprocessCommand.class,
      StreamsCommand.class,
      ViewsCommand.class,
      MonitorCommand.class,
      ExtractCommand.class,
      ReportCommand.class,
      TopCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      DeadLettersCommand.class,
      ResetCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain)
        .execute(args);
  }

  private static int explain(Exception error, CommandLine command, ParseResult parsed) {
    command.getErr().println("onrecord: " + error.getMessage());
    if (error instanceof IllegalArgumentException) {
      // What an option holds is checked by whom it is for.
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      return CommandLine.ExitCode.USAGE;
    }
    if (!(error instanceof OnRecordException)) {
      error.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
