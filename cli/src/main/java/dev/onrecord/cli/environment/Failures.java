package dev.onrecord.cli.environment;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reports a command's failure on standard error, and chooses its exit code. */
public final class Failures {
  private Failures() {}

  public static int report(Exception error, CommandLine command, ParseResult parsed) {
    command.getErr().println("onrecord: " + error.getMessage());
    if (error instanceof MisuseException) {
      command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
      return CommandLine.ExitCode.USAGE;
    }
    if (!(error instanceof OnRecordException)) {
      error.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
