package dev.onrecord.producer.corpus.warc;

import dev.onrecord.producer.corpus.page.Page;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages that a crawler was answered with. Other records, other answers, and pages that
 * are no articles are passed over. Places in the file are numbers of records.
 */
final class WarcPages implements RecordReader {
  /** The headers of a record, and what is read ahead. */
  private static final int HEADERS = 1 << 20;

  private final BoundedStream in;
  private final Limits limits;
  private final PageOfResponse pages;
  private final Map<String, Long> passedOver = new TreeMap<>();
  private Optional<WarcReader> reader = Optional.empty();
  private Optional<WarcRecord> record = Optional.empty();
  private long number;
  private boolean ended;

  WarcPages(Document document) {
    this.in = new BoundedStream(document.in());
    this.limits = document.limits();
    this.pages = new PageOfResponse(document.encoding(), document.limits());
  }

  @Override
  public long line() {
    return Math.max(1, number);
  }

  @Override
  public Map<String, Long> passedOver() {
    return passedOver;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    try {
      while (!ended && advance()) {
        Optional<RawRecord> page = page(record.orElseThrow());
        if (page.isPresent()) {
          return page;
        }
      }
      return Optional.empty();
    } catch (EOFException e) {
      return last("the record ends too early: the file is truncated here");
    } catch (BoundedStream.TooLongException e) {
      return last("record with headers of more than %d bytes".formatted(HEADERS));
    } catch (ParsingException | IllegalArgumentException e) {
      return last("no WARC record begins here");
    }
  }

  /** Goes on to the next record; false after the last. */
  private boolean advance() throws IOException {
    if (record.isPresent()) {
      in.allow(Long.MAX_VALUE);
      record.get().body().consume();
    }
    number++;
    in.allow(HEADERS + (long) limits.recordBytes());
    if (reader.isEmpty()) {
      reader = Optional.of(new WarcReader(in));
      reader.get().setLenient(true);
    }
    record = reader.get().next();
    return record.isPresent();
  }

  private Optional<RawRecord> page(WarcRecord found) throws IOException {
    if (!(found instanceof WarcResponse response)
        || !String.valueOf(response.target()).startsWith("http")) {
      passOver("records that are no answers");
      return Optional.empty();
    }
    try {
      PageOfResponse.Result result = pages.read(response);
      if (result instanceof PageOfResponse.Article article) {
        return Optional.of(Page.record(number, article.fields()));
      }
      if (result instanceof PageOfResponse.Unfit unfit) {
        return Optional.of(broken(at(response) + unfit.reason()));
      }
      passOver(((PageOfResponse.Other) result).kind());
      return Optional.empty();
    } catch (IOException e) {
      in.allow(Long.MAX_VALUE);
      // Fails again if it is not the page that ends too early, but the file.
      response.body().consume();
      return Optional.of(broken(at(response) + "cannot be read: " + e.getMessage()));
    }
  }

  private static String at(WarcResponse response) {
    return Quoted.of(String.valueOf(response.target())) + ": ";
  }

  private void passOver(String kind) {
    passedOver.merge(kind, 1L, Long::sum);
  }

  private RawRecord broken(String reason) {
    return new RawRecord.Broken(line(), reason, new Original.NotKept());
  }

  private Optional<RawRecord> last(String problem) {
    ended = true;
    return Optional.of(broken(problem + "; the rest of the file is not read"));
  }
}
