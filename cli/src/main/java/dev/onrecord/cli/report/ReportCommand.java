package dev.onrecord.cli.report;

import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.NamespaceOption;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.output.CloseShieldOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    description =
        "Prints the views, or writes them to files: whole, in order, as they are in the database at one instant.",
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  @Mixin private NamespaceOption namespace;
  @Mixin private DatabaseOptions database;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "table (the first rows; long texts are cut), json, csv or parquet (one view, or a file for each) (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ReportFormat format;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "${COMPLETION-CANDIDATES}; may be repeated (default: all; csv and parquet without --output: ACTOR_COUNTS).")
  private List<View> chosen = List.of();

  @Option(
      names = "--output",
      paramLabel = "PATH",
      description =
          "Writes to this file. For csv and parquet without exactly one --view: a folder, in which each view gets a file (default: standard output).")
  private Path output;

  @Option(
      names = "--raw",
      description =
          "csv: texts exactly as they are. Without it, a ' stands before what a spreadsheet would take for a formula, and a space in place of each control character.")
  private boolean raw;

  @Override
  public Integer call() {
    requireSense();
    Views views = new Views(database.database(namespace.namespace()));
    try {
      if (output == null) {
        write(views, selected(), CloseShieldOutputStream.wrap(System.out));
      } else if (isFolder()) {
        writeFolder(views);
      } else {
        WholeFile.write(output, out -> write(views, selected(), out));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new OnRecordException("the report cannot be written: " + e.getMessage(), e);
    }
    return 0;
  }

  private void requireSense() {
    if (raw && format != ReportFormat.CSV) {
      throw new MisuseException("--raw is for --format csv");
    }
    if (output == null && format.isOfOneView() && chosen.stream().distinct().count() > 1) {
      throw new MisuseException(
          "--format %s prints one view: give --view once, or --output FOLDER"
              .formatted(TerminalText.lower(format)));
    }
    if (output == null && format == ReportFormat.PARQUET && System.console() != null) {
      throw new MisuseException("a terminal cannot show Parquet: give --output FILE");
    }
  }

  /** Whether each view gets a file of its own. */
  private boolean isFolder() {
    return output != null && format.isOfOneView() && chosen.stream().distinct().count() != 1;
  }

  private List<View> selected() {
    if (chosen.isEmpty() && format.isOfOneView() && output == null) {
      return List.of(View.ACTOR_COUNTS);
    }
    return Arrays.stream(View.values())
        .filter(view -> chosen.isEmpty() || chosen.contains(view))
        .toList();
  }

  private void writeFolder(Views views) throws IOException {
    if (Files.isRegularFile(output) || output.toString().endsWith(format.ending())) {
      throw new MisuseException(
          "--output %s is one file, and there are several views: name a folder, or give --view once"
              .formatted(output));
    }
    Files.createDirectories(output);
    views.each(
        selected(),
        rows ->
            WholeFile.write(
                output.resolve(rows.view().tableName() + format.ending()),
                out -> {
                  try (Report report = report(out)) {
                    report.add(rows);
                  }
                }));
  }

  private void write(Views views, List<View> selected, OutputStream out) throws IOException {
    try (Report report = report(new BufferedOutputStream(out))) {
      views.each(
          selected,
          rows -> {
            try {
              report.add(rows);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private Report report(OutputStream out) throws IOException {
    Report report = format.writing(out, raw);
    return output == null || System.console() == null ? report : new ReportBar(report);
  }
}
