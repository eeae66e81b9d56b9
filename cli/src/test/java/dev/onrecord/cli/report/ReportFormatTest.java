package dev.onrecord.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.database.View;
import dev.onrecord.consumer.read.Views;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  private static final Views.Table HOSTILE =
      new Views.Table(
          View.ENTITY_COUNTS,
          List.of(List.of("person/x", "a\u001b[31m\n\"b\", c\u202e", "PERSON", 2L, 1L)));

  @Test
  void aTableNeitherBreaksNorTalksToTheTerminal() {
    String table = printed(ReportFormat.TABLE);

    assertThat(table).contains("entity_counts (1 rows)").doesNotContain("\u001b", "\u202e");
    assertThat(table.lines().filter(line -> line.contains("person/x"))).hasSize(1);
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertThat(printed(ReportFormat.CSV))
        .startsWith("entity_id,entity_name,entity_type,mentions,articles\n")
        .contains("\"a\u001b[31m\n\"\"b\"\", c\u202e\"");
  }

  @Test
  void jsonNamesEveryColumn() {
    assertThat(printed(ReportFormat.JSON))
        .contains("{\"entity_counts\":[{\"entity_id\":\"person/x\"")
        .contains("\"mentions\":2");
  }

  private static String printed(ReportFormat format) {
    StringWriter out = new StringWriter();
    try (PrintWriter writer = new PrintWriter(out)) {
      format.print(List.of(HOSTILE), writer);
    }
    return out.toString();
  }
}
