package dev.onrecord.producer.corpus.parquet;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.RecordReader;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Parquet files. What is where is said at their end, so that only a file on disk can be read. */
public final class Parquet {
  private static final String MAGIC = "PAR1";

  private Parquet() {}

  public static boolean begins(Head head) {
    return head.latin1().startsWith(MAGIC);
  }

  /** Reads a record a row. */
  public static RecordReader open(Document document) throws IOException {
    Path file =
        document
            .file()
            .orElseThrow(
                () ->
                    new UnreadableDataException(
                        "a Parquet file is read only as a file of its own: not compressed, in an archive, from standard input or from an address"));
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    if (!Arrays.equals(document.in().peek(magic.length), magic)) {
      throw new UnreadableDataException("not a Parquet file");
    }
    if (!Arrays.equals(end(file, magic.length), magic)) {
      throw new UnreadableDataException("Parquet data ends too early: the file is truncated");
    }
    return new ParquetRows(file, document.limits());
  }

  private static byte[] end(Path path, int length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] end = new byte[length];
      file.seek(file.length() - length);
      file.readFully(end);
      return end;
    }
  }
}
