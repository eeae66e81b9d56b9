package dev.onrecord.cli.environment;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reports a failed command on standard error and chooses the exit code. */
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
}
