package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.fields.ArticleBuilder;
import dev.onrecord.producer.corpus.fields.FromFields;
import dev.onrecord.producer.corpus.format.Opened;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A document being read: each of its records becomes an article, or is rejected. */
final class OpenDocument {
  private final Opened.Readable document;
  private final ArticleBuilder builder;
  private boolean hasRecords;
  private boolean failed;

  OpenDocument(Opened.Readable document, ArticleBuilder builder) {
    this.document = document;
    this.builder = builder;
  }

  private SourceLocation origin() {
    return new SourceLocation(document.name(), document.records().line());
  }

  /** How many records were passed over so far, by what they are. */
  Map<String, Long> passedOver() {
    return document.records().passedOver();
  }

  /**
   * The next article; empty after the last. A document without any is rejected, and so is the rest
   * of one that cannot be read further.
   */
  Optional<ReadResult> next() {
    try {
      return failed ? Optional.empty() : nextRecord();
    } catch (IOException e) {
      failed = true;
      return Optional.of(ReadFailure.at(origin(), e));
    }
  }

  private Optional<ReadResult> nextRecord() throws IOException {
    Optional<RawRecord> record = document.records().next();
    if (record.isEmpty() && !hasRecords) {
      hasRecords = true;
      return Optional.of(
          new ReadResult.Rejected(
              new SourceLocation(document.name(), 1),
              "there is no article in it",
              new Original.NotKept()));
    }
    hasRecords = true;
    return record.map(this::result);
  }

  private ReadResult result(RawRecord record) {
    SourceLocation origin = new SourceLocation(document.name(), record.line());
    if (record instanceof RawRecord.Broken broken) {
      return new ReadResult.Rejected(origin, broken.reason(), broken.original());
    }
    RawRecord.Found found = (RawRecord.Found) record;
    try {
      FromFields read = builder.build(found, document.shortName() + ":" + record.line());
      if (read instanceof FromFields.Withdrawn withdrawn) {
        return new ReadResult.Withdrawn(withdrawn.id(), withdrawn.at(), origin);
      }
      FromFields.Read article = (FromFields.Read) read;
      return new ReadResult.Accepted(
          article.article(), article.revised(), article.notes(), origin, found.original());
    } catch (RejectedArticleException e) {
      return new ReadResult.Rejected(origin, e.getMessage(), found.original());
    }
  }
}
