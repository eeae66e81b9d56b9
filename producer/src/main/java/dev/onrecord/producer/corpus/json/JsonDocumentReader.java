package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Reads JSON of any layout: one object, arrays, objects around a list, objects one after the other.
 * After an error of syntax the rest cannot be read.
 */
final class JsonDocumentReader implements RecordReader {
  private final JsonRecords records;
  private final Limits limits;
  private boolean ended;

  JsonDocumentReader(Reader text, Limits limits) throws IOException {
    this.records =
        new JsonRecords(JsonSyntax.factory(limits.recordBytes()).createParser(text), limits);
    this.limits = limits;
  }

  @Override
  public long line() {
    return records.line();
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      Optional<ObjectNode> record = records.next();
      return record.map(fields -> RawRecord.Found.of(line(), fields));
    } catch (RejectedArticleException e) {
      return broken(e.getMessage());
    } catch (StreamConstraintsException e) {
      ended = true;
      String problem = JsonSyntax.isTooDeep(e) ? JsonSyntax.problem(e) : limits.tooLong("text");
      return broken(problem + "; the rest of the file is not read");
    } catch (JsonProcessingException e) {
      ended = true;
      long line = e.getLocation() == null ? line() : e.getLocation().getLineNr();
      return broken(line, JsonSyntax.problem(e) + "; the rest of the file is not read");
    }
  }

  private Optional<RawRecord> broken(String reason) {
    return broken(line(), reason);
  }

  private static Optional<RawRecord> broken(long line, String reason) {
    return Optional.of(new RawRecord.Broken(Math.max(1, line), reason, new Original.NotKept()));
  }
}
