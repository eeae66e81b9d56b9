package dev.onrecord.cli.report;

import com.google.common.io.CountingOutputStream;
import dev.onrecord.consumer.read.ColumnType;
import dev.onrecord.consumer.read.ViewRows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** One view as Parquet: format version 1 with Snappy, which every reader knows. */
final class ParquetReport implements Report {
  /** A row group is kept in memory until it is complete. */
  private static final long ROW_GROUP_BYTES = 16 << 20;

  /** The library guesses from earlier rows when to look again, and an article has up to 1 MiB. */
  private static final int MOST_ROWS_BETWEEN_CHECKS = 16;

  private final OutputStream out;

  ParquetReport(OutputStream out) {
    this.out = out;
  }

  @Override
  public void add(ViewRows rows) throws IOException {
    try (ParquetWriter<List<Object>> parquet =
        new ParquetRows.Builder(target(), schema(rows))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withMinRowCountForPageSizeCheck(1)
            .withMaxRowCountForPageSizeCheck(MOST_ROWS_BETWEEN_CHECKS)
            .build()) {
      while (rows.rows().hasNext()) {
        parquet.write(rows.rows().next());
      }
    }
  }

  private static MessageType schema(ViewRows rows) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < rows.types().size(); i++) {
      schema.addField(field(rows.types().get(i), rows.view().columns().get(i)));
    }
    return schema.named(rows.view().tableName());
  }

  private static PrimitiveType field(ColumnType type, String name) {
    return switch (type) {
      case WHOLE -> new PrimitiveType(Repetition.OPTIONAL, PrimitiveTypeName.INT64, name);
      case REAL -> new PrimitiveType(Repetition.OPTIONAL, PrimitiveTypeName.DOUBLE, name);
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
    };
  }

  private OutputFile target() {
    CountingOutputStream counting = new CountingOutputStream(out);
    return new OutputFile() {
      @Override
      public PositionOutputStream create(long blockSize) {
        return new DelegatingPositionOutputStream(counting) {
          @Override
          public long getPos() {
            return counting.getCount();
          }
        };
      }

      @Override
      public PositionOutputStream createOrOverwrite(long blockSize) {
        return create(blockSize);
      }

      @Override
      public boolean supportsBlockSize() {
        return false;
      }

      @Override
      public long defaultBlockSize() {
        return 0;
      }
    };
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
