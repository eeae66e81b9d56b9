package dev.onrecord.producer.corpus.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table with a header: a record a row, whose fields are the columns. */
final class CsvReader implements RecordReader {
  private static final int MOST_COLUMNS = 10_000;

  private final CsvParser parser;
  private final Limits limits;
  private List<String> header = List.of();
  private long line = 1;
  private boolean ended;

  CsvReader(Reader text, char separator, Limits limits) throws IOException {
    CsvFactory csv =
        CsvFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(limits.recordBytes()).build())
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    this.parser = csv.createParser(text);
    this.parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    this.limits = limits;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (header.isEmpty()) {
        header = row().cells();
      }
      Row row = row();
      return row.cells().isEmpty() ? Optional.empty() : Optional.of(record(row));
    } catch (StreamConstraintsException e) {
      return last(limits.tooLong("cell"));
    } catch (JsonProcessingException e) {
      return last("broken CSV: " + Quoted.printable(e.getOriginalMessage().split(" \\(", 2)[0]));
    }
  }

  private Optional<RawRecord> last(String problem) {
    ended = true;
    return broken(problem + "; the rest of the file is not read");
  }

  private Optional<RawRecord> broken(String reason) {
    return Optional.of(new RawRecord.Broken(line, reason, new Original.NotKept()));
  }

  private RawRecord record(Row row) {
    if (row.tooLong()) {
      return broken(limits.tooLong("row")).orElseThrow();
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    int named = Math.min(header.size(), row.cells().size());
    for (int i = 0; i < named; i++) {
      if (!header.get(i).isBlank() && !fields.has(header.get(i))) {
        fields.put(header.get(i), row.cells().get(i));
      }
    }
    return row.cells().size() == header.size()
        ? RawRecord.Found.of(line, fields)
        : new RawRecord.Broken(
            line,
            "a row of %d cells under a header of %d: is a quotation mark missing?"
                .formatted(row.cells().size(), header.size()),
            new Original.Fields(fields));
  }

  /**
   * @param cells none at the end
   */
  private record Row(List<String> cells, boolean tooLong) {}

  private Row row() throws IOException {
    List<String> cells = new ArrayList<>();
    long chars = 0;
    if (parser.nextToken() == null) {
      return new Row(cells, false);
    }
    JsonToken first = parser.nextToken();
    line = Math.max(1, parser.currentTokenLocation().getLineNr());
    for (JsonToken cell = first;
        cell != null && cell != JsonToken.END_ARRAY;
        cell = parser.nextToken()) {
      String text = parser.getText();
      chars += text.length() + 1L;
      if (chars <= limits.recordBytes() && cells.size() < MOST_COLUMNS) {
        cells.add(text.strip());
      }
    }
    return new Row(cells, chars > limits.recordBytes());
  }
}
