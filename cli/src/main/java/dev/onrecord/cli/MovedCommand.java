package dev.onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Tells users of {@code train} and {@code evaluate} about bin/onrecord-train. */
@Command(name = "train", aliases = "evaluate", hidden = true)
final class MovedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Unmatched private List<String> ignored;

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("onrecord: train and evaluate are commands of bin/onrecord-train");
    return ExitCode.USAGE;
  }
}
