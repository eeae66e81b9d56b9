package dev.onrecord.producer.corpus;

import com.google.common.io.CountingInputStream;
import dev.onrecord.producer.corpus.fields.ArticleBuilder;
import dev.onrecord.producer.corpus.format.Documents;
import dev.onrecord.producer.corpus.format.Opened;
import dev.onrecord.producer.corpus.record.Original;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file being read: its documents one after the other, each in its format. */
final class OpenFile implements AutoCloseable {
  private final SourceFile file;
  private final CountingInputStream stored;
  private final Documents documents;
  private final ArticleBuilder builder;
  private final Consumer<SkippedFile> leftOut;
  private final Consumer<Map<String, Long>> passedOver;
  private Optional<OpenDocument> document = Optional.empty();

  /**
   * @param leftOut is told of entries of an archive that are not read
   * @param passedOver is told of records that are no articles, by kind, at the end of a document
   */
  OpenFile(
      SourceFile file,
      InputStream in,
      CorpusSettings settings,
      ArticleBuilder builder,
      Consumer<SkippedFile> leftOut,
      Consumer<Map<String, Long>> passedOver) {
    this.file = file;
    this.stored = new CountingInputStream(in);
    this.documents =
        new Documents(file.name(), file.askedFor(), stored, file.lastChange(), settings.opening());
    this.builder = builder;
    this.leftOut = leftOut;
    this.passedOver = passedOver;
  }

  /** The next article; empty after the last. */
  Optional<ReadResult> next() throws IOException {
    while (true) {
      if (document.isPresent()) {
        Optional<ReadResult> read = document.get().next();
        if (read.isPresent()) {
          return read;
        }
        passedOver.accept(document.get().passedOver());
        document = Optional.empty();
      }
      Optional<Opened> next = documents.next();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (next.get() instanceof Opened.Readable readable) {
        document = Optional.of(new OpenDocument(readable, builder));
      } else if (next.get() instanceof Opened.Unreadable unreadable) {
        if (!unreadable.leftOut()) {
          return Optional.of(rejected(unreadable));
        }
        leftOut.accept(new SkippedFile(unreadable.name(), unreadable.reason()));
      }
    }
  }

  private static ReadResult rejected(Opened.Unreadable document) {
    return new ReadResult.Rejected(
        new SourceLocation(document.name(), 1), document.reason(), new Original.NotKept());
  }

  /** Where it is being read. */
  SourceLocation origin() {
    return document.map(OpenDocument::origin).orElse(new SourceLocation(file.name(), 1));
  }

  long bytesRead() {
    return stored.getCount();
  }

  @Override
  public void close() {
    if (file.path().isEmpty()) {
      return;
    }
    try {
      stored.close();
    } catch (IOException e) {
      // It was only read, so nothing can be lost.
    }
  }
}
