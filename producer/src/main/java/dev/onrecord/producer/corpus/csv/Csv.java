package dev.onrecord.producer.corpus.csv;

import dev.onrecord.producer.corpus.fields.Column;
import dev.onrecord.producer.corpus.fields.FieldNames;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.PeekableStream;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tables with a header: CSV with commas, semicolons or bars, and TSV. */
public final class Csv {
  private static final String SEPARATORS = ",\t;|";
  private static final int LONGEST_HEADER = 64 << 10;

  private Csv() {}

  /** Whether its first line names a body and a date or a title, in at least two columns. */
  public static boolean begins(Head head) {
    FieldNames names = FieldNames.known();
    List<String> columns = columns(head.firstLine(), separator(head.firstLine()));
    return has(columns, names, Column.BODY)
        && (has(columns, names, Column.PUBLISHED) || has(columns, names, Column.TITLE));
  }

  private static boolean has(List<String> columns, FieldNames names, Column column) {
    return columns.stream().anyMatch(name -> names.knows(column, name));
  }

  /** Reads a table whose header says what separates its columns. */
  public static RecordReader open(Document document) throws IOException {
    PeekableStream in = new PeekableStream(document.utf8());
    String header = new String(in.peekLine(LONGEST_HEADER), StandardCharsets.UTF_8);
    return new CsvReader(
        new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()),
        separator(header),
        document.limits());
  }

  private static List<String> columns(String header, char separator) {
    return Arrays.stream(header.split(Pattern.quote("" + separator)))
        .map(name -> name.replace("\"", "").strip())
        .toList();
  }

  /** The one that occurs most often; a comma if none does. */
  private static char separator(String header) {
    char best = SEPARATORS.charAt(0);
    for (char separator : SEPARATORS.toCharArray()) {
      best = count(header, separator) > count(header, best) ? separator : best;
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }
}
