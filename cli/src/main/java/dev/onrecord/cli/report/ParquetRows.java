package dev.onrecord.cli.report;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Tells the Parquet library how a row is written: a value that is null is left out. */
final class ParquetRows extends WriteSupport<List<Object>> {
  private final MessageType schema;
  private RecordConsumer consumer;

  private ParquetRows(MessageType schema) {
    this.schema = schema;
  }

  /** Builds a writer of rows. */
  static final class Builder extends ParquetWriter.Builder<List<Object>, Builder> {
    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<Object>> getWriteSupport(ParquetConfiguration ignored) {
      return new ParquetRows(schema);
    }

    @Override
    protected WriteSupport<List<Object>> getWriteSupport(Configuration ignored) {
      return new ParquetRows(schema);
    }
  }

  @Override
  public WriteContext init(ParquetConfiguration ignored) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(Configuration ignored) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer prepared) {
    consumer = prepared;
  }

  @Override
  public void write(List<Object> row) {
    consumer.startMessage();
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) != null) {
        String name = schema.getFieldName(i);
        consumer.startField(name, i);
        add(row.get(i));
        consumer.endField(name, i);
      }
    }
    consumer.endMessage();
  }

  private void add(Object value) {
    if (value instanceof Long whole) {
      consumer.addLong(whole);
    } else if (value instanceof Double real) {
      consumer.addDouble(real);
    } else {
      consumer.addBinary(Binary.fromString((String) value));
    }
  }
}
