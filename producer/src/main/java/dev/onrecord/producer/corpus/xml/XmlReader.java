package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads XML element by element, and keeps no more than one record. The parser forgives what feeds
 * get wrong, knows the characters that HTML names, reads no document type and expands no entity.
 */
final class XmlReader implements RecordReader {
  private static final int MOST_ELEMENTS = 100_000;

  /** Entities for characters come from outside, with a {@code %}: those are known anyway. */
  private static final Pattern OWN_ENTITY = Pattern.compile("<!ENTITY\\s+[^%\\s]");

  private final BoundedReader text;
  private final Limits limits;
  private final StreamParser parser;
  private Optional<Iterator<Element>> elements = Optional.empty();
  private Optional<Shape> shape = Optional.empty();
  private Optional<Converter> converter = Optional.empty();
  private long elementsOfRecord;
  private long withoutText;
  private long line = 1;
  private boolean ended;

  XmlReader(Reader text, Limits limits) {
    this.text = new BoundedReader(text, limits.recordBytes());
    this.limits = limits;
    this.parser = new StreamParser(Parser.xmlParser().setTrackPosition(true));
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Map<String, Long> passedOver() {
    return withoutText == 0 ? Map.of() : Map.of("records without text", withoutText);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    try {
      if (elements.isEmpty()) {
        // Reads the first characters, which may fail.
        elements = Optional.of(parser.parse(text, "").iterator());
      }
      while (!ended && elements.get().hasNext()) {
        Optional<RawRecord> record = record(elements.get().next());
        if (record.isPresent()) {
          return record;
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BoundedReader.TooLongException) {
        if (elements.isPresent()) {
          line = lineOf(recordAround(parser.document().select(":last-child").last()));
        }
        return last(limits.tooLong("record"));
      }
      throw e.getCause();
    }
  }

  /** Elements come in the order of their ends. */
  private Optional<RawRecord> record(Element element) {
    if (shape.isEmpty()) {
      Optional<RawRecord> problem = begin();
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (++elementsOfRecord > MOST_ELEMENTS) {
      return last("record of more than %d elements".formatted(MOST_ELEMENTS));
    }
    if (shape.orElseThrow().isRecord(element)) {
      return read(element);
    }
    boolean outermost = element.parent() instanceof Document;
    return outermost && isCutOff(element) ? last(cutOff(element)) : Optional.empty();
  }

  private Optional<RawRecord> begin() {
    String root =
        Optional.ofNullable(parser.document().firstElementChild())
            .map(Elements::localName)
            .orElse("");
    shape = Shape.ofRoot(root);
    converter = shape.map(Shape::newConverter);
    DocumentType type = parser.document().documentType();
    if (type != null && OWN_ENTITY.matcher(type.outerHtml()).find()) {
      return last("it declares entities of its own (<!ENTITY), which are not read");
    }
    return shape.isEmpty()
        ? last("markup of an unknown kind: its first element is " + Quoted.of(root))
        : Optional.empty();
  }

  private Optional<RawRecord> read(Element element) {
    line = lineOf(element);
    text.startRecord();
    elementsOfRecord = 0;
    if (isCutOff(element)) {
      return last(cutOff(element));
    }
    Optional<ObjectNode> fields = converter.orElseThrow().fields(element);
    forget(element);
    withoutText += fields.isPresent() ? 0 : 1;
    return fields.map(
        found ->
            new RawRecord.Found(
                line, found, shape.orElseThrow().bodyKind(), new Original.Fields(found)));
  }

  private static long lineOf(Element element) {
    return Math.max(1, element.sourceRange().start().lineNumber());
  }

  /** The record in which an element is; the element itself if none has begun. */
  private Element recordAround(Element element) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .filter(around -> shape.isPresent() && shape.get().isRecord(around))
        .findFirst()
        .orElse(element);
  }

  /** With what precedes it; the parser may have begun with what follows. */
  private static void forget(Element record) {
    for (Node before = record.previousSibling();
        before != null;
        before = record.previousSibling()) {
      before.remove();
    }
    record.remove();
  }

  private static boolean isCutOff(Element element) {
    return element.endSourceRange().isImplicit() && element.childNodeSize() > 0;
  }

  private static String cutOff(Element element) {
    return "the end tag of <%s> is missing: the file is truncated, or its markup broken"
        .formatted(Quoted.printable(element.tagName()));
  }

  private Optional<RawRecord> last(String problem) {
    ended = true;
    return Optional.of(
        new RawRecord.Broken(
            line, problem + "; the rest of the file is not read", new Original.NotKept()));
  }
}
