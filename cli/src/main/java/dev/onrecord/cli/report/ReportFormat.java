package dev.onrecord.cli.report;

import dev.onrecord.cli.environment.TerminalText;
import java.io.IOException;
import java.io.OutputStream;

/** The forms of a report. */
enum ReportFormat {
  /** For people: long texts are cut, and only the first rows are shown. */
  TABLE,

  /** For spreadsheets: one view, RFC 4180, with a header. */
  CSV,

  /** For programs: one object, each view an array of objects. */
  JSON,

  /** For data tools: one view, typed and compressed. */
  PARQUET;

  /** Whether each view needs a file of its own. */
  boolean isOfOneView() {
    return this == CSV || this == PARQUET;
  }

  /** {@code .csv}. */
  String ending() {
    return "." + TerminalText.lower(this);
  }

  /**
   * @param raw whether CSV holds exactly what the views hold
   */
  Report writing(OutputStream out, boolean raw) throws IOException {
    return switch (this) {
      case TABLE -> new TableReport(out);
      case CSV -> new CsvReport(out, raw);
      case JSON -> new JsonReport(out);
      case PARQUET -> new ParquetReport(out);
    };
  }
}
