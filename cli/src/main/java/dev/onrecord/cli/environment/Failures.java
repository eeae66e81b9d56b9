package dev.onrecord.cli.environment;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports a failed command on standard error and chooses the exit code. Messages have no colours:
 * they may quote the text of others, and nothing in them may control the terminal.
 */
public final class Failures {
  private Failures() {}

  public static int report(Exception error, CommandLine command, ParseResult parsed) {
    String program = command.getCommandSpec().root().name();
    command.getErr().println(program + ": " + error.getMessage());
    if (error instanceof MisuseException) {
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      return CommandLine.ExitCode.USAGE;
    }
    if (!(error instanceof OnRecordException)) {
      error.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Reports arguments that the command does not take. */
  public static int misused(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    command.getErr().println(error.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(error, command.getErr())) {
      command.usage(command.getErr(), Ansi.OFF);
    }
    return CommandLine.ExitCode.USAGE;
  }
}
