package dev.onrecord.cli;

import dev.onrecord.cli.environment.Failures;
import dev.onrecord.cli.environment.Locales;
import dev.onrecord.cli.environment.OptionTypes;
import dev.onrecord.cli.environment.StandardStreams;
import dev.onrecord.cli.environment.Version;
import dev.onrecord.cli.operate.DeadLettersCommand;
import dev.onrecord.cli.operate.DoctorCommand;
import dev.onrecord.cli.operate.ReprocessCommand;
import dev.onrecord.cli.operate.ResetCommand;
import dev.onrecord.cli.operate.TopicsCommand;
import dev.onrecord.cli.publish.ReplayCommand;
import dev.onrecord.cli.publish.RetractCommand;
import dev.onrecord.cli.report.ReportCommand;
import dev.onrecord.cli.run.DemoCommand;
import dev.onrecord.cli.run.MonitorCommand;
import dev.onrecord.cli.run.SandboxCommand;
import dev.onrecord.cli.run.StreamsCommand;
import dev.onrecord.cli.run.ViewsCommand;
import dev.onrecord.cli.show.ExtractCommand;
import dev.onrecord.cli.top.TopCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
      DoctorCommand.class,
      DeadLettersCommand.class,
      ResetCommand.class,
      MovedCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    StandardStreams.install();
    System.exit(
        Failures.ofPrinting(Locales.problem(args).map(Main::refused).orElseGet(() -> run(args))));
  }

  private static int refused(String problem) {
    System.err.println("onrecord: " + problem);
    return CommandLine.ExitCode.USAGE;
  }

  static int run(String... args) {
    return OptionTypes.register(new CommandLine(new Main()))
        .setOut(StandardStreams.writer(System.out))
        .setErr(StandardStreams.writer(System.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Failures::misuse)
        .setExecutionExceptionHandler(Failures::report)
        .execute(args);
  }
}
