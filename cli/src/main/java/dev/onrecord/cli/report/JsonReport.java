package dev.onrecord.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.onrecord.cli.environment.TerminalEscapes;
import dev.onrecord.consumer.read.ViewRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Views as one JSON object, each an array of objects. */
final class JsonReport implements Report {
  private final JsonGenerator json;

  JsonReport(OutputStream out) throws IOException {
    json = TerminalEscapes.mapper().createGenerator(out);
    json.writeStartObject();
  }

  @Override
  public void add(ViewRows rows) throws IOException {
    List<String> columns = rows.view().columns();
    json.writeArrayFieldStart(rows.view().tableName());
    while (rows.rows().hasNext()) {
      List<Object> row = rows.rows().next();
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writePOJOField(columns.get(i), row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
