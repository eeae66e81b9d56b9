package dev.onrecord.cli.operate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the doctor found, for people and for programs. */
final class DoctorText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDEST = 64;

  private DoctorText() {}

  /** A table whose texts are wrapped, and harmless on a terminal. */
  static String table(Map<String, Finding> findings) {
    List<ColumnData<Map.Entry<String, Finding>>> columns =
        List.of(
            column("check", Map.Entry::getKey),
            column("result", entry -> TerminalText.lower(entry.getValue().result())),
            column("found", entry -> entry.getValue().found()),
            column("what to do", entry -> entry.getValue().advice()));
    return AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .data(List.copyOf(findings.entrySet()), columns)
            .asString()
        + System.lineSeparator();
  }

  private static ColumnData<Map.Entry<String, Finding>> column(
      String header, Function<Map.Entry<String, Finding>, String> text) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDEST, OverflowBehaviour.NEWLINE)
        .with(entry -> TerminalText.printable(text.apply(entry)));
  }

  /** One object a line. */
  static String json(Map<String, Finding> findings) {
    return findings.entrySet().stream()
        .map(entry -> json(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String json(String check, Finding finding) {
    return JSON.createObjectNode()
            .put("check", check)
            .put("result", TerminalText.lower(finding.result()))
            .put("found", finding.found())
            .put("advice", finding.advice())
        + System.lineSeparator();
  }
}
