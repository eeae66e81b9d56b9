package dev.onrecord.cli.show;

import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = "Prints the views, as they are in the database at one instant.",
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "table (long texts are cut), csv (one view) or json (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ReportFormat format;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description = "${COMPLETION-CANDIDATES}; may be repeated (default: all; csv: ACTOR_COUNTS).")
  private List<View> chosen = List.of();

  @Override
  public Integer call() {
    List<View> views = chosen.isEmpty() ? format.defaultViews() : chosen;
    List<Views.Table> tables =
        new Views(database.database())
            .tables().stream().filter(table -> views.contains(table.view())).toList();
    PrintWriter out = spec.commandLine().getOut();
    format.print(tables, out);
    out.flush();
    return 0;
  }
}
