package dev.onrecord.producer.corpus.page;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.util.Set;

/** HTML pages, an article each. */
public final class Html {
  private static final Set<String> ROOTS = Set.of("html", "head", "body");

  private Html() {}

  /** Whether it is a whole page; a mere piece of HTML is known by its ending alone. */
  public static boolean begins(Head head) {
    return head.beginsWith("<!doctype html") || head.root().filter(ROOTS::contains).isPresent();
  }

  public static RecordReader open(Document document) {
    return new PageReader(document);
  }
}
