package dev.onrecord.producer.corpus.format;

import com.google.common.io.CountingInputStream;
import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.PeekableStream;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The documents in a file: the file itself, unpacked, or those in an archive. */
public final class Documents implements Closeable {
  private final StoredFile file;
  private final boolean askedFor;
  private final CountingInputStream stored;
  private final Expansion expansion;
  private final DocumentOpener opener;
  private Optional<PeekableStream> whole = Optional.empty();
  private Optional<Archive> archive = Optional.empty();
  private Optional<PeekableStream> entry = Optional.empty();
  private boolean found;

  /**
   * @param file named as the user gave it
   * @param askedFor whether the user named this file; otherwise only what is recognised is read
   */
  public Documents(StoredFile file, boolean askedFor, Opening how) {
    this.file = file;
    this.askedFor = askedFor;
    this.stored = new CountingInputStream(file.in());
    this.expansion = new Expansion(stored::getCount);
    this.opener = new DocumentOpener(how, expansion);
  }

  /** Opens a file. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Why a file that nobody named is no part of a corpus, in words; empty if it is one. Only a file
   * whose ending says nothing is opened for that.
   */
  public static Optional<String> whyLeftOut(String name, Source source, Opening how) {
    if (how.format().isPresent() || Format.ofName(name).isPresent()) {
      return Optional.empty();
    }
    try (InputStream in = source.open();
        Documents documents =
            new Documents(StoredFile.stream(name, in, Instant.EPOCH), false, how)) {
      Optional<Opened> first = documents.next();
      boolean isArchive = documents.archive.isPresent();
      return first.isPresent() && first.get() instanceof Opened.Unreadable document && !isArchive
          ? Optional.of(document.reason())
          : Optional.empty();
    } catch (UnreadableDataException e) {
      // Its kind is known, so it is part of the corpus: reading it says what is broken.
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }

  /** How many bytes of the file, as it is stored, have been read so far. */
  public long bytesRead() {
    return stored.getCount();
  }

  /** The next document; empty after the last. It must be read before the next. */
  public Optional<Opened> next() throws IOException {
    if (whole.isEmpty()) {
      return first();
    }
    Optional<StoredFile> next = nextEntry();
    if (next.isPresent()) {
      found = true;
      return Optional.of(entry(next.get()));
    }
    boolean empty = archive.isPresent() && !found;
    found = true;
    return empty
        ? Optional.of(new Opened.Unreadable(file.name(), "an archive without files", false))
        : Optional.empty();
  }

  private Optional<Opened> first() throws IOException {
    PeekableStream direct = new PeekableStream(stored);
    PeekableStream in = opener.unpacked(direct);
    whole = Optional.of(in);
    archive = opener.archive(in);
    if (archive.isPresent()) {
      return next();
    }
    Optional<Path> onDisk = in == direct ? file.path() : Optional.empty();
    return Optional.of(opener.open(file.name(), in, onDisk, file.lastChange(), askedFor));
  }

  private Optional<StoredFile> nextEntry() throws IOException {
    closeEntry();
    while (archive.isPresent()) {
      Optional<StoredFile> next = archive.get().next();
      if (next.isEmpty() || !isHidden(next.get().name())) {
        return next;
      }
    }
    return Optional.empty();
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }

  /** An entry that is broken in itself does not end the archive. */
  private Opened entry(StoredFile next) throws IOException {
    String fullName = file.name() + "/" + next.name();
    if (next.problem().isPresent()) {
      return new Opened.Unreadable(fullName, next.problem().get(), false);
    }
    try {
      PeekableStream in = opener.unpacked(new PeekableStream(next.in()));
      entry = Optional.of(in);
      return opener.openEntry(fullName, in, next.lastChange());
    } catch (UnreadableDataException e) {
      return new Opened.Unreadable(fullName, e.getMessage(), false);
    }
  }

  private void closeEntry() throws IOException {
    if (entry.isPresent()) {
      entry.get().close();
    }
    entry = Optional.empty();
  }

  @Override
  public void close() throws IOException {
    closeEntry();
    if (archive.isPresent()) {
      archive.get().close();
    }
    if (whole.isPresent()) {
      whole.get().close();
    }
    stored.close();
  }
}
