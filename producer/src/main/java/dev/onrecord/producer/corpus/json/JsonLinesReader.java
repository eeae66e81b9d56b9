package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.LineReader;
import dev.onrecord.producer.corpus.parsing.LineReader.Line;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StrictUtf8;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RawRecord.BodyKind;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Reads JSON Lines: a line that is broken does not touch the next. Blank lines are skipped; several
 * objects on one line are several records.
 */
final class JsonLinesReader implements RecordReader {
  /** A line of this length is no article, but an endless stream or a zip bomb. */
  private static final long GIVE_UP_AFTER_BYTES = 4L << 30;

  private final LineReader lines;
  private final Limits limits;
  private final JsonFactory json;
  private final Queue<RawRecord> ofLine = new ArrayDeque<>();

  /**
   * @param in UTF-8
   */
  JsonLinesReader(InputStream in, Limits limits) {
    this.lines = new LineReader(in, limits.recordBytes(), GIVE_UP_AFTER_BYTES);
    this.limits = limits;
    this.json = JsonSyntax.factory(limits.recordBytes());
  }

  @Override
  public long line() {
    return Math.max(lines.number(), 1);
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (ofLine.isEmpty()) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      ofLine.addAll(read(line.get()));
    }
    return Optional.of(ofLine.remove());
  }

  private List<RawRecord> read(Line line) throws IOException {
    if (line.bytes().isEmpty()) {
      return List.of(broken(limits.tooLong("line"), new Original.NotKept()));
    }
    byte[] bytes = line.bytes().get();
    try {
      String text = StrictUtf8.withoutByteOrderMark(StrictUtf8.decode(bytes, "line"));
      return WhiteSpace.isAll(text) ? List.of() : records(text);
    } catch (RejectedArticleException e) {
      return List.of(broken(e.getMessage(), new Original.Bytes(bytes)));
    }
  }

  private List<RawRecord> records(String line) throws IOException {
    List<RawRecord> found = new ArrayList<>();
    JsonRecords records = new JsonRecords(json.createParser(line), limits);
    while (true) {
      try {
        Optional<ObjectNode> record = records.next();
        if (record.isEmpty()) {
          return alone(found, line);
        }
        found.add(RawRecord.Found.of(line(), record.get()));
      } catch (RejectedArticleException e) {
        found.add(broken(e.getMessage(), new Original.BrokenLine(line)));
      } catch (JsonProcessingException e) {
        found.add(broken(JsonSyntax.problem(e), new Original.BrokenLine(line)));
        return found;
      }
    }
  }

  /** The only record of a line keeps it as it is written. */
  private List<RawRecord> alone(List<RawRecord> found, String line) {
    boolean whole = line.stripLeading().startsWith("{") && line.stripTrailing().endsWith("}");
    if (found.size() != 1 || !whole) {
      return found;
    }
    Original original = new Original.JsonLine(line);
    RawRecord only = found.get(0);
    return List.of(
        only instanceof RawRecord.Found record
            ? new RawRecord.Found(line(), record.fields(), BodyKind.MARKUP, original)
            : broken(((RawRecord.Broken) only).reason(), original));
  }

  private RawRecord broken(String reason, Original original) {
    return new RawRecord.Broken(line(), reason, original);
  }
}
