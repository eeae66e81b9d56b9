package dev.onrecord.cli.environment;

import dev.onrecord.kafka.FullDisk;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Reports a failed command on standard error and chooses the exit code. */
public final class Failures {
  private Failures() {}

  /**
   * The exit code of a command whose results may not all have been printed. A reader that has gone
   * away, such as {@code head}, has what it wanted.
   */
  public static int ofPrinting(int exitCode) {
    if (!System.out.checkError()) {
      return exitCode;
    }
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) {
        System.err.printf(
            "onrecord: the results could not all be printed on standard output (%s)%n",
            e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    return exitCode;
  }

  public static int report(Exception error, CommandLine command, ParseResult parsed) {
    String program = command.getCommandSpec().root().name();
    Optional<String> fullDisk = FullDisk.causeOf(error);
    if (fullDisk.isPresent() && !(error instanceof OnRecordException)) {
      command
          .getErr()
          .printf(
              "%s: a disk is full (%s): free some space, and run it again%n",
              program, fullDisk.get());
      return CommandLine.ExitCode.SOFTWARE;
    }
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
