package dev.onrecord.cli.operate;

import dev.onrecord.cli.options.ApplicationOption;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.GroupOption;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.operations.doctor.DoctorSettings;
import dev.onrecord.operations.doctor.Examination;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.operations.doctor.check.Finding.Result;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description =
        "Checks whether everything is there that the applications need, and says what to do. Changes nothing. Give it the options that they will have. Exit code 1 if something would fail.",
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConnectionOptions connection;
  @Mixin private ApplicationOption application;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "As given to streams (default: Kafka's own, under the temporary folder).")
  private Path stateDir;

  @Mixin private GroupOption group;

  @Option(names = "--json", description = "Prints JSON Lines, one object a check.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    try (Examination examination = new Examination(settings())) {
      Map<String, Finding> findings = examination.run();
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? DoctorText.json(findings) : DoctorText.table(findings));
      out.flush();
      boolean failed =
          findings.values().stream().anyMatch(finding -> finding.result() == Result.FAILURE);
      return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private DoctorSettings settings() {
    return new DoctorSettings(
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
            Duration.ZERO));
  }
}
