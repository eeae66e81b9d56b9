package dev.onrecord.producer.corpus.xml;

import dev.onrecord.producer.corpus.record.RawRecord.BodyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/**
 * The shapes of XML, a line each: which first element they are known by, which elements are
 * records, and what makes fields of one. Names are without prefixes and in small letters.
 */
enum Shape {
  FEED("rss rdf feed", "item entry deleted-entry", FeedEntries::new, BodyKind.MARKUP),
  NEWSML("newsmessage newsitem", "newsitem packageitem", NewsItems::new, BodyKind.MARKUP),
  TEI("tei teicorpus", "tei", TeiTexts::new, BodyKind.MARKUP),
  TRAFILATURA("doc", "doc", TrafilaturaDocs::new, BodyKind.MARKUP),
  REUTERS("reuters", "reuters", ReutersArticles::new, BodyKind.PLAIN_TEXT);

  private final List<String> roots;
  private final List<String> records;
  private final Supplier<Converter> converter;
  private final BodyKind bodyKind;

  Shape(String roots, String records, Supplier<Converter> converter, BodyKind bodyKind) {
    this.roots = List.of(roots.split(" "));
    this.records = List.of(records.split(" "));
    this.converter = converter;
    this.bodyKind = bodyKind;
  }

  static Optional<Shape> ofRoot(String localName) {
    return Arrays.stream(values()).filter(shape -> shape.roots.contains(localName)).findFirst();
  }

  boolean isRecord(Element element) {
    return records.contains(Elements.localName(element));
  }

  /** For one document. */
  Converter newConverter() {
    return converter.get();
  }

  BodyKind bodyKind() {
    return bodyKind;
  }
}
