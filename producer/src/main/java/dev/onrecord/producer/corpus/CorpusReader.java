package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.fields.ArticleBuilder;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.web.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads article by article, file by file. A file that fails in the middle ends there with a
 * rejection, and the next file follows. Not thread-safe.
 */
public final class CorpusReader implements Iterator<ReadResult>, AutoCloseable {
  private final Iterator<SourceFile> files;
  private final CorpusSettings settings;
  private final InputStream stdin;
  private final Pages pages;
  private final Predicate<ReadResult> wanted;
  private Optional<OpenFile> open = Optional.empty();
  private Optional<ReadResult> next = Optional.empty();
  private final ArticleBuilder builder;
  private final Repeats repeats = new Repeats();
  private final ReadingNotes notes = new ReadingNotes();
  private long bytesOfClosed;

  CorpusReader(
      List<SourceFile> files,
      CorpusSettings settings,
      InputStream stdin,
      Pages pages,
      Predicate<ReadResult> wanted) {
    this.files = files.iterator();
    this.settings = settings;
    this.stdin = stdin;
    this.pages = pages;
    this.wanted = wanted;
    this.builder = new ArticleBuilder(settings.fields());
  }

  /** What was not as it should be in what was read so far: lines for people, or none. */
  public List<String> notes() {
    return notes.lines();
  }

  /** How many bytes of the files, as stored, have been read so far. */
  public long bytesRead() {
    return bytesOfClosed + open.map(OpenFile::bytesRead).orElse(0L);
  }

  /** The newest revision of an article that was read; empty if none, or long ago. */
  public Optional<Instant> newestRevision(String id) {
    return repeats.newestRevision(id);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (open.isPresent() || files.hasNext())) {
      next = (open.isPresent() ? readOn(open.get()) : open(files.next())).filter(wanted);
    }
    return next.isPresent();
  }

  @Override
  public ReadResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the corpus has no more articles");
    }
    ReadResult read = next.orElseThrow();
    next = Optional.empty();
    return read instanceof ReadResult.Accepted article ? noted(article) : read;
  }

  private ReadResult noted(ReadResult.Accepted article) {
    String id = article.article().getId();
    boolean replaces = repeats.replaces(article.article());
    if (replaces && settings.fields().strict()) {
      return new ReadResult.Rejected(
          article.origin(),
          "id %s came before with another text".formatted(Quoted.of(id)),
          article.original());
    }
    notes.add(article);
    if (replaces) {
      notes.addReplaced(id);
    }
    return article;
  }

  /** A rejection, or empty if the file could be opened. */
  private Optional<ReadResult> open(SourceFile file) {
    try {
      open =
          Optional.of(
              new OpenFile(
                  file,
                  file.open(stdin, pages),
                  settings,
                  builder,
                  notes::addLeftOut,
                  notes::addPassedOver));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(ReadFailure.at(new SourceLocation(file.name(), 1), e));
    }
  }

  private Optional<ReadResult> readOn(OpenFile file) {
    Optional<ReadResult> read = file.next();
    if (read.isEmpty()) {
      closeFile();
    }
    return read;
  }

  @Override
  public void close() {
    closeFile();
    pages.close();
  }

  private void closeFile() {
    open.ifPresent(
        file -> {
          bytesOfClosed += file.bytesRead();
          file.close();
        });
    open = Optional.empty();
  }
}
