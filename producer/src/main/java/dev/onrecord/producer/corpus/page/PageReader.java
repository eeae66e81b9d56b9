package dev.onrecord.producer.corpus.page;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.util.Optional;

/** Reads a page as one article. */
final class PageReader implements RecordReader {
  private final Document document;
  private boolean done;

  PageReader(Document document) {
    this.document = document;
  }

  @Override
  public long line() {
    return 1;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    Limits limits = document.limits();
    byte[] bytes = document.in().readNBytes(limits.recordBytes() + 1);
    if (bytes.length > limits.recordBytes()) {
      return broken(limits.tooLong("page"));
    }
    Page page = Page.of(bytes, document.encoding(), Optional.empty());
    return page.article()
        .map(fields -> Page.record(1, fields))
        .or(
            () ->
                broken("no article is found in this page: it has no text beside menus and boxes"));
  }

  private static Optional<RawRecord> broken(String reason) {
    return Optional.of(new RawRecord.Broken(1, reason, new Original.NotKept()));
  }
}
