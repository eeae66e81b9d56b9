package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.fields.ArticleBuilder;
import dev.onrecord.producer.corpus.format.Documents;
import dev.onrecord.producer.corpus.format.Opened;
import dev.onrecord.producer.corpus.format.StoredFile;
import dev.onrecord.producer.corpus.record.Original;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file being read: its documents one after the other, each in its format. */
final class OpenFile implements AutoCloseable {
  private final SourceFile file;
  private final Documents documents;
  private final ArticleBuilder builder;
  private final Consumer<SkippedFile> leftOut;
  private final Consumer<Map<String, Long>> passedOver;
  private Optional<OpenDocument> document = Optional.empty();
  private String lastRejection = "";
  private boolean ended;

  /**
   * @param leftOut is told of entries of an archive that are not read
   * @param passedOver is told of records that are no articles, by kind, at the end of a document
   */
  OpenFile(
      SourceFile file,
      StoredFile stored,
      CorpusSettings settings,
      ArticleBuilder builder,
      Consumer<SkippedFile> leftOut,
      Consumer<Map<String, Long>> passedOver) {
    this.file = file;
    this.documents = new Documents(stored, file.askedFor(), settings.opening());
    this.builder = builder;
    this.leftOut = leftOut;
    this.passedOver = passedOver;
  }

  /** The next article; empty after the last. What cannot be read is rejected. */
  Optional<ReadResult> next() {
    while (!ended) {
      Optional<ReadResult> read = document.isPresent() ? readOn(document.get()) : open();
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private Optional<ReadResult> readOn(OpenDocument reading) {
    Optional<ReadResult> read = reading.next();
    if (read.isEmpty()) {
      passedOver.accept(reading.passedOver());
      document = Optional.empty();
    } else {
      lastRejection = read.get() instanceof ReadResult.Rejected unfit ? unfit.reason() : "";
    }
    return read;
  }

  /** Opens the next document: a rejection if it cannot be read. */
  private Optional<ReadResult> open() {
    try {
      Optional<Opened> next = documents.next();
      ended = next.isEmpty();
      return next.flatMap(this::opened);
    } catch (IOException e) {
      ended = true;
      ReadResult.Rejected rest = ReadFailure.at(new SourceLocation(file.name(), 1), e);
      // Where an archive is broken, its last document has said so.
      return rest.reason().equals(lastRejection) ? Optional.empty() : Optional.of(rest);
    }
  }

  private Optional<ReadResult> opened(Opened next) {
    if (next instanceof Opened.Readable readable) {
      document = Optional.of(new OpenDocument(readable, builder));
      return Optional.empty();
    }
    Opened.Unreadable unreadable = (Opened.Unreadable) next;
    if (unreadable.leftOut()) {
      leftOut.accept(new SkippedFile(unreadable.name(), unreadable.reason()));
      return Optional.empty();
    }
    return Optional.of(
        new ReadResult.Rejected(
            new SourceLocation(unreadable.name(), 1), unreadable.reason(), new Original.NotKept()));
  }

  long bytesRead() {
    return documents.bytesRead();
  }

  @Override
  public void close() {
    try {
      documents.close();
    } catch (IOException e) {
      // It was only read, so nothing can be lost.
    }
  }
}
