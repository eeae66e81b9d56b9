package dev.onrecord.cli.environment;

import dev.onrecord.kafka.ClientErrors;
import dev.onrecord.kafka.FullDisk;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.NothingToReadException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports a failed command in one line on standard error, and chooses the exit code. Messages have
 * no colours: they may quote the text of others, and nothing in them may control the terminal.
 */
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

  /** Of a command line that cannot be parsed; an empty one asks for the usage. */
  public static int misuse(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return CommandLine.ExitCode.USAGE;
    }
    return misuse(
        error instanceof UnmatchedArgumentException unmatched
            ? Misspelling.explain(unmatched)
            : error.getMessage(),
        command);
  }

  private static int misuse(String message, CommandLine command) {
    String help = command.getCommandSpec().qualifiedName() + " --help";
    print("%s; see '%s'".formatted(message, help), command);
    return CommandLine.ExitCode.USAGE;
  }

  /** Of a command that runs. Only an error that nobody foresaw has a stack trace. */
  public static int report(Exception error, CommandLine command, ParseResult parsed) {
    if (error instanceof MisuseException) {
      return misuse(error.getMessage(), command);
    }
    Optional<String> fullDisk = FullDisk.causeOf(error);
    if (fullDisk.isPresent() && !(error instanceof OnRecordException)) {
      print(
          "a disk is full (%s): free some space, and run it again".formatted(fullDisk.get()),
          command);
    } else if (error instanceof KafkaException) {
      print("Kafka: " + ClientErrors.explain(error), command);
    } else {
      print(error.getMessage(), command);
      if (error instanceof NothingToReadException nothing) {
        nothing.details().forEach(line -> print(line, command));
      }
      if (!(error instanceof OnRecordException)) {
        error.printStackTrace(command.getErr());
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void print(String message, CommandLine command) {
    String program = command.getCommandSpec().root().name();
    command.getErr().println(program + ": " + TerminalText.printable(String.valueOf(message)));
  }
}
