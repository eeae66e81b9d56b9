package dev.onrecord.streams.topology;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Measures the size of records in Avro without storing the bytes. For one thread. */
final class EncodedSize<T extends SpecificRecord> {
  private final SpecificDatumWriter<T> writer;
  private final Counter counter = new Counter();
  private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(counter, null);

  EncodedSize(Class<T> type) {
    writer = new SpecificDatumWriter<>(type);
  }

  long of(T record) {
    counter.bytes = 0;
    try {
      writer.write(record, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return counter.bytes;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int offset, int length) {
      bytes += length;
    }
  }
}
