package dev.onrecord.producer.corpus.warc;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;

/** WARC, the archive of crawlers such as Common Crawl's CC-NEWS. */
public final class Warc {
  private Warc() {}

  public static boolean begins(Head head) {
    return head.latin1().startsWith("WARC/");
  }

  public static RecordReader open(Document document) throws IOException {
    return new WarcPages(document);
  }
}
