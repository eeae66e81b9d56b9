package dev.onrecord.cli.report;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.consumer.read.ViewRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/**
 * One view as CSV. The texts are those of others, so none may be a formula in a spreadsheet: a
 * single quote stands before what would begin one, as OWASP advises, and no control character
 * passes.
 */
final class CsvReport implements Report {
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

  private final OutputStream out;
  private final boolean raw;

  /**
   * @param raw whether the texts are written exactly as they are in the views
   */
  CsvReport(OutputStream out, boolean raw) {
    this.out = out;
    this.raw = raw;
  }

  @Override
  public void add(ViewRows rows) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
    rows.view().columns().forEach(schema::addColumn);
    try (SequenceWriter csv =
        new CsvMapper().writerFor(Collection.class).with(schema.build()).writeValues(out)) {
      while (rows.rows().hasNext()) {
        List<Object> row = rows.rows().next();
        csv.write(raw ? row : row.stream().map(CsvReport::guarded).toList());
      }
    }
  }

  private static Object guarded(Object value) {
    if (!(value instanceof String text) || text.isEmpty()) {
      return value;
    }
    String lines = TerminalText.printableLines(text);
    return BEGIN_FORMULAS.indexOf(text.charAt(0)) < 0 ? lines : "'" + lines;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
