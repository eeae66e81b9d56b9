package dev.onrecord.cli.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.MisuseException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The ways a report is printed. */
public enum ReportFormat {
  /** For people: texts cut to fit, the most important rows only. */
  TABLE {
    @Override
    public void print(List<Views.Table> tables, PrintWriter out) {
      for (Views.Table table : tables) {
        out.println(table.view().tableName() + " (" + table.rows().size() + " rows)");
        out.println(asciiTable(table));
        if (table.rows().size() > ROWS_SHOWN) {
          out.println(
              "… " + (table.rows().size() - ROWS_SHOWN) + " more: --format csv or json shows all");
        }
        out.println();
      }
    }
  },

  /** For spreadsheets: one view, RFC 4180, with a header. */
  CSV {
    @Override
    List<View> defaultViews() {
      return List.of(View.ACTOR_COUNTS);
    }

    @Override
    public void print(List<Views.Table> tables, PrintWriter out) {
      if (tables.size() != 1) {
        throw new MisuseException("--format csv prints one view: give --view once");
      }
      CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
      tables.get(0).view().columns().forEach(schema::addColumn);
      try {
        out.print(
            new CsvMapper()
                .writerFor(Collection.class)
                .with(schema.build())
                .writeValueAsString(tables.get(0).rows()));
      } catch (JsonProcessingException e) {
        throw new AssertionError("texts and numbers can be written", e);
      }
    }
  },

  /** For programs: one object, each view an array of objects. */
  JSON {
    @Override
    public void print(List<Views.Table> tables, PrintWriter out) {
      ObjectNode json = MAPPER.createObjectNode();
      for (Views.Table table : tables) {
        ArrayNode rows = json.putArray(table.view().tableName());
        for (List<Object> row : table.rows()) {
          ObjectNode object = rows.addObject();
          for (int i = 0; i < row.size(); i++) {
            object.putPOJO(table.view().columns().get(i), row.get(i));
          }
        }
      }
      out.println(json);
    }
  };

  /** Columns for programs only. */
  private static final Set<String> HIDDEN_IN_TABLE =
      Set.of("body", "statement_id", "article_id", "content_start", "content_end", "revision");

  private static final int ROWS_SHOWN = 20;
  private static final int WIDEST = 48;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public abstract void print(List<Views.Table> tables, PrintWriter out);

  List<View> defaultViews() {
    return List.of(View.values());
  }

  private static String asciiTable(Views.Table table) {
    List<String> names = table.view().columns();
    List<ColumnData<List<Object>>> columns =
        IntStream.range(0, names.size())
            .filter(i -> !HIDDEN_IN_TABLE.contains(names.get(i)))
            .mapToObj(i -> column(names.get(i), i))
            .toList();
    return AsciiTable.builder()
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
        .data(table.rows().stream().limit(ROWS_SHOWN).toList(), columns)
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
}
