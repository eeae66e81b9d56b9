package dev.onrecord.monitor.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.onrecord.schemas.Published;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Writes Avro records as JSON with Avro's names; instants have the same form as in the views. */
final class AvroJson {
  private AvroJson() {}

  static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof SpecificRecord record) {
      json.writeStartObject();
      for (Schema.Field field : record.getSchema().getFields()) {
        json.writeFieldName(field.name());
        write(record.get(field.pos()), json);
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Instant moment) {
      json.writeString(Published.text(moment));
    } else if (value == null) {
      json.writeNull();
    } else {
      // Strings, enum names, dates.
      json.writeString(value.toString());
    }
  }
}
