package dev.onrecord.producer.corpus.record;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its reader does not close. */
public final class StaysOpen extends FilterInputStream {
  public StaysOpen(InputStream in) {
    super(in);
  }

  @Override
  public void close() {}
}
