package dev.onrecord.soak;

import dev.onrecord.kafka.OnRecordException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What goes wrong, on purpose. Exit codes: 0 all is right, 1 something is not, 2 misused. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new SoakCommand())
            .setExecutionExceptionHandler(Main::explain)
            .execute(arguments));
  }

  private static int explain(Exception error, CommandLine command, ParseResult parsed) {
    command.getErr().println("onrecord-soak: " + error.getMessage());
    if (error instanceof IllegalArgumentException) {
      return CommandLine.ExitCode.USAGE;
    }
    if (!(error instanceof OnRecordException)) {
      error.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
