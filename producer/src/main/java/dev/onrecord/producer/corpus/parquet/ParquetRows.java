package dev.onrecord.producer.corpus.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Throwables;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** Reads the rows of a Parquet file. One row group is in memory at a time, as it is compressed. */
final class ParquetRows implements RecordReader {
  /** The share of Java's memory that a row group may take: its pages are unpacked beside it. */
  private static final int SHARE_OF_MEMORY = 2;

  private final Limits limits;
  private final long size;
  private final Expansion expansion;
  private final ParquetFileReader file;
  private final MessageType schema;
  private org.apache.parquet.io.RecordReader<Group> rows;
  private int rowGroup;
  private long left;
  private long row;

  ParquetRows(Path path, Limits limits) throws IOException {
    this.limits = limits;
    this.size = Files.size(path);
    this.expansion = new Expansion(() -> size);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs())
            .usePageChecksumVerification()
            .build();
    try {
      this.file = ParquetFileReader.open(new LocalInputFile(path), options);
      this.schema = file.getFileMetaData().getSchema();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw broken(e);
    }
  }

  @Override
  public long line() {
    return Math.max(1, row);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    try {
      while (left <= 0) {
        if (rowGroup == file.getRowGroups().size()) {
          file.close();
          return Optional.empty();
        }
        openRowGroup(file.getRowGroups().get(rowGroup));
      }
      left--;
      row++;
      return Optional.of(record(rows.read()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      file.close();
      throw broken(e);
    }
  }

  private void openRowGroup(BlockMetaData group) throws IOException {
    rowGroup++;
    requireRoom(group.getCompressedSize());
    PageReadStore pages = file.readNextRowGroup();
    if (pages != null) {
      rows =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
      left = pages.getRowCount();
    }
  }

  private void requireRoom(long bytes) throws IOException {
    if (bytes < 0 || bytes > size) {
      throw new IOException("a row group larger than the file");
    }
    if (bytes > Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY) {
      throw new UnreadableDataException(
          "a row group of %,d MB, which must fit into half of Java's memory: set ONRECORD_JAVA_OPTS=-Xmx8g or so, or write smaller ones"
              .formatted(bytes >> 20));
    }
  }

  private RawRecord record(Group group) throws IOException {
    RowJson json = new RowJson(limits.recordBytes());
    ObjectNode fields = json.object(group);
    expansion.add(json.chars());
    return json.isFull()
        ? new RawRecord.Broken(row, limits.tooLong("row"), new Original.NotKept())
        : RawRecord.Found.of(row, fields);
  }

  private static IOException broken(Throwable e) {
    for (Throwable cause : Throwables.getCausalChain(e)) {
      if (cause instanceof UnreadableDataException known) {
        return known;
      }
    }
    String detail =
        e.getMessage() == null
            ? e.getClass().getSimpleName()
            : e.getMessage().lines().findFirst().orElse("").split("! Struct: ", 2)[0];
    return new UnreadableDataException(
        "broken Parquet data (%s): the rest of the file is not read"
            .formatted(Quoted.printable(detail)),
        e);
  }
}
