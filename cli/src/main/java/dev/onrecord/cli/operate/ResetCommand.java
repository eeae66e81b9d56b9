package dev.onrecord.cli.operate;

import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.cli.options.ApplicationOption;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.GroupOption;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.reset.Reset;
import dev.onrecord.operations.reset.ResetPlan;
import dev.onrecord.operations.reset.ResetSettings;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reset",
    description =
        "Resets the application, so that its next start reads all articles from the beginning: deletes its offsets, internal topics and state, deletes and creates its output topics, empties the views. First shows what it would do, and asks. Stop streams and views first; if interrupted, run it again.",
    mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConnectionOptions connection;
  @Mixin private ApplicationOption application;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "As given to streams (default: all that streams takes by default).")
  private Path stateDir;

  @Mixin private GroupOption group;

  @Option(
      names = "--articles",
      description = "Also deletes and creates the topic of articles: all articles are lost.")
  private boolean articles;

  @Option(names = "--dry-run", description = "Shows what it would do, without doing it.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Does it without asking.")
  private boolean yes;

  @Override
  public Integer call() {
    Console console = System.console();
    if (!yes && !dryRun && console == null) {
      throw new MisuseException(
          "there is no terminal to ask on: use --yes to reset, or --dry-run to see what it would do");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Reset reset = new Reset(settings())) {
      ResetPlan plan = reset.plan();
      if (plan.isEmpty()) {
        System.err.println(
            "nothing to reset: there is no group, no internal topic and no state folder of application "
                + application.id(connection.namespace()));
        return 0;
      }
      plan.lines().stream().map(TerminalText::printable).forEach(out::println);
      out.flush();
      if (!dryRun) {
        if (!yes) {
          requireConsent(console);
        }
        reset.run(done -> System.err.println("reset: " + done));
      }
    }
    return 0;
  }

  private ResetSettings settings() {
    return new ResetSettings(
        new StreamsSettings(
            connection.cluster(),
            connection.topics(),
            application.id(connection.namespace()),
            Optional.ofNullable(stateDir),
            Duration.ZERO),
        new ViewsSettings(
            connection.cluster(),
            connection.topics(),
            database.database(connection.namespace()),
            group.prefix(connection.namespace()),
            Duration.ZERO),
        articles);
  }

  private void requireConsent(Console console) {
    String answer = console.readLine("This cannot be undone. Type the application id to go on: ");
    if (answer == null || !answer.strip().equals(application.id(connection.namespace()))) {
      throw new OnRecordException(
          "nothing was reset: the answer was not the application id, "
              + application.id(connection.namespace()));
    }
  }
}
