package dev.onrecord.cli.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.ViewRows;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Views as tables for people: texts cut to fit, the most important rows only. */
public final class TableReport implements Report {
  /** Columns for programs only. */
  private static final Set<String> HIDDEN =
      Set.of("body", "statement_id", "article_id", "content_start", "content_end", "revision");

  private static final int ROWS_SHOWN = 20;
  private static final int WIDEST = 48;

  private final PrintWriter out;

  public TableReport(PrintWriter out) {
    this.out = out;
  }

  TableReport(OutputStream out) {
    this(new PrintWriter(out, false, StandardCharsets.UTF_8));
  }

  @Override
  public void add(ViewRows rows) {
    List<List<Object>> shown = ImmutableList.copyOf(Iterators.limit(rows.rows(), ROWS_SHOWN));
    out.println(rows.view().tableName() + " (" + rows.total() + " rows)");
    out.println(table(rows.view(), shown));
    if (rows.total() > shown.size()) {
      out.println("… " + (rows.total() - shown.size()) + " more: --format csv or json shows all");
    }
    out.println();
  }

  private static String table(View view, List<List<Object>> rows) {
    List<String> names = view.columns();
    List<ColumnData<List<Object>>> columns =
        IntStream.range(0, names.size())
            .filter(i -> !HIDDEN.contains(names.get(i)))
            .mapToObj(i -> column(names.get(i), i))
            .toList();
    return AsciiTable.builder()
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
        .data(rows, columns)
        .asString();
  }

  private static ColumnData<List<Object>> column(String name, int index) {
    return new Column()
        .header(name)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDEST, OverflowBehaviour.ELLIPSIS_RIGHT)
        .with(row -> cell(row.get(index)));
  }

  private static String cell(Object value) {
    return value == null ? "" : TerminalText.printable(value.toString());
  }

  @Override
  public void close() {
    out.close();
  }
}
