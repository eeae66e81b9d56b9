package dev.onrecord.soak;

import dev.onrecord.cli.environment.Failures;
import picocli.CommandLine;

/** The {@code onrecord-soak} command. Exit codes: 0 all rows are right, 1 failed, 2 misused. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new SoakCommand())
        .setParameterExceptionHandler(Failures::misuse)
        .setExecutionExceptionHandler(Failures::report)
        .execute(arguments);
  }
}
