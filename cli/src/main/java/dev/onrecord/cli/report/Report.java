package dev.onrecord.cli.report;

import dev.onrecord.consumer.read.ViewRows;
import java.io.Closeable;
import java.io.IOException;

/** Writes views one after the other, each row as it is read, and ends what it wrote to. */
interface Report extends Closeable {
  void add(ViewRows rows) throws IOException;
}
