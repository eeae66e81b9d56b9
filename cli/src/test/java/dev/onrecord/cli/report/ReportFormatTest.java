package dev.onrecord.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.ColumnType;
import dev.onrecord.consumer.read.ViewRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
  private static final List<ColumnType> ENTITY_TYPES =
      List.of(
          ColumnType.TEXT, ColumnType.TEXT, ColumnType.TEXT, ColumnType.WHOLE, ColumnType.WHOLE);
  private static final String HOSTILE = "a\u001b[31m\n\"b\", \u009bc\u202e";

  @TempDir private Path folder;

  @Test
  void aTableNeitherBreaksNorTalksToTheTerminal() throws IOException {
    String table = text(ReportFormat.TABLE, false, entity(HOSTILE));

    assertThat(table)
        .contains("entity_counts (1 rows)")
        .doesNotContain("\u001b", "\u009b", "\u202e");
    assertThat(table.lines().filter(line -> line.contains("person/x"))).hasSize(1);
  }

  @Test
  void aTableShowsTheFirstRowsAndHowManyMoreThereAre() throws IOException {
    List<Object>[] rows =
        IntStream.range(0, 25)
            .mapToObj(i -> entity("name " + i))
            .<List<Object>>toArray(List[]::new);

    assertThat(text(ReportFormat.TABLE, false, rows))
        .contains("name 19", "… 5 more")
        .doesNotContain("name 20");
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    assertThat(text(ReportFormat.CSV, false, entity(HOSTILE)))
        .startsWith("entity_id,entity_name,entity_type,mentions,articles\n")
        .contains("\"a [31m\n\"\"b\"\",  c \"");
    assertThat(text(ReportFormat.CSV, true, entity(HOSTILE)))
        .contains("\"a\u001b[31m\n\"\"b\"\", \u009bc\u202e\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "+49 30, '+49 30",
        "-1, '-1",
        "@SUM(A1), '@SUM(A1)",
        "\"\t=1\", \"'\t=1\"",
        "\"\r=1\", \"' =1\"",
        "＝1, '＝1",
        "1=1, 1=1",
        "a-b, a-b",
        "\"\", \"\"",
      })
  void csvHoldsNoFormulaUnlessItIsRaw(String name, String guarded) throws IOException {
    assertThat(cell(text(ReportFormat.CSV, false, entity(name)))).isEqualTo(guarded);
    assertThat(cell(text(ReportFormat.CSV, true, entity(name)))).isEqualTo(name);
  }

  /** The second cell of the second line. */
  private static String cell(String csv) {
    String row = csv.substring(csv.indexOf('\n') + 1);
    String after = row.substring(row.indexOf(',') + 1);
    return after.substring(0, after.indexOf(",PERSON")).replaceAll("^\"|\"$", "");
  }

  @Test
  void csvOfAnEmptyViewHasItsHeader() throws IOException {
    assertThat(text(ReportFormat.CSV, false))
        .isEqualTo("entity_id,entity_name,entity_type,mentions,articles\n");
  }

  @Test
  void jsonNamesEveryColumnAndEscapesWhatATerminalWouldObey() throws IOException {
    assertThat(text(ReportFormat.JSON, false, entity(HOSTILE)))
        .startsWith("{\"entity_counts\":[{\"entity_id\":\"person/x\"")
        .contains("a\\u001B[31m\\n\\\"b\\\", \\u009bc\\u202e", "\"mentions\":2")
        .endsWith("}]}\n");
  }

  @Test
  void parquetHoldsEveryValueWithItsType() throws IOException {
    List<ColumnType> types = new ArrayList<>(Collections.nCopies(11, ColumnType.TEXT));
    types.addAll(List.of(ColumnType.WHOLE, ColumnType.WHOLE, ColumnType.REAL));
    List<Object> one = new ArrayList<>(Collections.nCopies(11, "said “é” \u001b\uD83D\uDE00"));
    one.addAll(Arrays.asList(0L, Long.MAX_VALUE, 0.125));
    List<Object> other = new ArrayList<>(Collections.nCopies(11, ""));
    other.set(8, null);
    other.addAll(Arrays.asList(-1L, 7L, null));

    assertThat(parquet(rows(View.STATEMENTS, types, one, other))).containsExactly(one, other);
  }

  @Test
  void parquetOfAnEmptyViewCanBeRead() throws IOException {
    assertThat(parquet(rows(View.ENTITY_COUNTS, ENTITY_TYPES))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatOneFormatWritesComesOutInTheOrderOfTheView(ReportFormat format) throws IOException {
    byte[] written = written(format, false, entity("Zed"), entity("Ann"));

    assertThat(new String(written, StandardCharsets.ISO_8859_1)).containsSubsequence("Zed", "Ann");
  }

  private List<List<Object>> parquet(ViewRows rows) throws IOException {
    Path file = folder.resolve("view.parquet");
    try (Report report = ReportFormat.PARQUET.writing(Files.newOutputStream(file), false)) {
      report.add(rows);
    }
    try (Stream<List<Object>> read = ParquetReader.streamContent(file.toFile(), new Rows())) {
      return read.toList();
    }
  }

  /** Reads a row as the list of its values. */
  private static final class Rows implements Hydrator<List<Object>, List<Object>, String[]> {
    @Override
    public List<Object> start() {
      return new ArrayList<>();
    }

    @Override
    public List<Object> add(List<Object> target, String[] column, Object value) {
      target.add(value);
      return target;
    }

    @Override
    public List<Object> finish(List<Object> target) {
      return target;
    }
  }

  private static List<Object> entity(String name) {
    return List.of("person/x", name, "PERSON", 2L, 1L);
  }

  @SafeVarargs
  private static String text(ReportFormat format, boolean raw, List<Object>... rows)
      throws IOException {
    return new String(written(format, raw, rows), StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private static byte[] written(ReportFormat format, boolean raw, List<Object>... rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Report report = format.writing(out, raw)) {
      report.add(rows(View.ENTITY_COUNTS, ENTITY_TYPES, rows));
    }
    return out.toByteArray();
  }

  @SafeVarargs
  private static ViewRows rows(View view, List<ColumnType> types, List<Object>... rows) {
    return new ViewRows(view, types, rows.length, List.of(rows).iterator());
  }
}
