package dev.onrecord.producer.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads article by article, file by file. A file that fails in the middle ends there with a
 * rejection, and the next file follows. Not thread-safe.
 */
public final class CorpusReader implements Iterator<ReadResult>, AutoCloseable {
  private final Iterator<SourceFile> files;
  private final CorpusSettings settings;
  private final InputStream stdin;
  private Optional<OpenFile> open = Optional.empty();
  private Optional<ReadResult> next = Optional.empty();
  private long bytesOfClosed;

  CorpusReader(List<SourceFile> files, CorpusSettings settings, InputStream stdin) {
    this.files = files.iterator();
    this.settings = settings;
    this.stdin = stdin;
  }

  /** How many bytes of the files, as stored, have been read so far. */
  public long bytesRead() {
    return bytesOfClosed + open.map(OpenFile::bytesRead).orElse(0L);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (open.isPresent() || files.hasNext())) {
      next = open.isPresent() ? readOn(open.get()) : open(files.next());
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
    return read;
  }

  /** A rejection, or empty if the file could be opened. */
  private Optional<ReadResult> open(SourceFile file) {
    try {
      open = Optional.of(OpenFile.open(file, settings, stdin));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(failed(new SourceLocation(file.name(), 1), e));
    }
  }

  private Optional<ReadResult> readOn(OpenFile file) {
    try {
      Optional<ReadResult> read = file.articles().next();
      if (read.isEmpty()) {
        close();
      }
      return read;
    } catch (IOException e) {
      close();
      return Optional.of(failed(file.articles().origin(), e));
    }
  }

  private static ReadResult failed(SourceLocation where, IOException e) {
    return new ReadResult.Rejected(where, reason(e), new Original.NotKept());
  }

  private static String reason(IOException e) {
    if (e instanceof EOFException) {
      return "gzip data ends too early: the file is truncated here";
    }
    if (e instanceof ZipException) {
      return "broken gzip data (%s): the rest of the file is not read".formatted(e.getMessage());
    }
    if (e instanceof NoSuchFileException) {
      return "the file no longer exists";
    }
    return "cannot be read further: " + e.getMessage();
  }

  @Override
  public void close() {
    open.ifPresent(
        file -> {
          bytesOfClosed += file.bytesRead();
          file.close();
        });
    open = Optional.empty();
  }
}
