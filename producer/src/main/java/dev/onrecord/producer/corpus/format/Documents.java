package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.PeekableStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** The documents in a file: the file itself, unpacked, or those in an archive. */
public final class Documents {
  static final int HEAD = 8 << 10;
  private static final int MOST_LAYERS = 3;

  private final String name;
  private final boolean askedFor;
  private final Opening how;
  private Optional<Archive.Entry> file;
  private Optional<Archive> archive = Optional.empty();

  /**
   * @param name of the file, as the user gave it
   * @param askedFor whether the user named this file; otherwise only what is recognised is read
   */
  public Documents(String name, boolean askedFor, InputStream in, Instant lastChange, Opening how) {
    this.name = name;
    this.askedFor = askedFor;
    this.how = how;
    this.file = Optional.of(new Archive.Entry(name, in, lastChange));
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
  public static Optional<String> whyLeftOut(String name, Source file, Opening how) {
    if (how.format().isPresent() || Format.ofName(name).isPresent()) {
      return Optional.empty();
    }
    try (InputStream in = file.open()) {
      Documents documents = new Documents(name, false, in, Instant.EPOCH, how);
      Optional<Opened> first = documents.next();
      boolean isArchive = documents.archive.isPresent();
      return first.isPresent() && first.get() instanceof Opened.Unreadable document && !isArchive
          ? Optional.of(document.reason())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }

  /** The next document; empty after the last. It must be read before the next. */
  public Optional<Opened> next() throws IOException {
    if (file.isPresent()) {
      Archive.Entry whole = file.get();
      file = Optional.empty();
      return open(whole, name);
    }
    Optional<Archive.Entry> entry = nextEntry();
    return entry.isEmpty() ? Optional.empty() : open(entry.get(), name + "/" + entry.get().name());
  }

  private Optional<Archive.Entry> nextEntry() throws IOException {
    while (archive.isPresent()) {
      Optional<Archive.Entry> entry = archive.get().next();
      if (entry.isEmpty() || !isHidden(entry.get().name())) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
  }

  private Optional<Opened> open(Archive.Entry entry, String fullName) throws IOException {
    PeekableStream in = unpacked(entry.in());
    Head head = head(in);
    Optional<ArchiveKind> kind = ArchiveKind.of(head);
    if (kind.isPresent() && archive.isEmpty()) {
      archive = Optional.of(kind.get().open(in));
      return next();
    }
    boolean inArchive = archive.isPresent();
    String shortName = fullName.substring(fullName.lastIndexOf('/') + 1);
    Optional<Format> format = format(head, shortName, askedFor && !inArchive);
    boolean takenForText = how.format().isEmpty() && format.orElse(Format.SEED) == Format.SEED;
    Optional<String> problem =
        kind.map(nested -> "an archive in an archive, which is not read")
            .or(() -> Unreadable.reason(head, isSaidToBeText()))
            .or(() -> takenForText ? Unreadable.markup(head) : Optional.empty());
    if (problem.isPresent()) {
      return Optional.of(new Opened.Unreadable(fullName, problem.get(), inArchive));
    }
    if (format.isEmpty()) {
      String reason = "neither its ending nor its content is known: see --format";
      return Optional.of(new Opened.Unreadable(fullName, reason, true));
    }
    Document document =
        new Document(
            shortName, in, how.encoding(), how.limits(), how.texts(shortName, entry.lastChange()));
    return Optional.of(new Opened.Readable(fullName, shortName, format.get().open(document)));
  }

  /** A few layers at most: a file may hold itself. */
  private static PeekableStream unpacked(InputStream stored) throws IOException {
    PeekableStream in = new PeekableStream(stored);
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      Optional<PeekableStream> inner = Compression.unpacked(in);
      if (inner.isEmpty()) {
        return in;
      }
      in = inner.get();
    }
    return in;
  }

  /**
   * A line is enough, so that a pipe is read as it is written, except in binary data and markup.
   */
  private Head head(PeekableStream in) {
    Head line = Head.of(in.peekLine(HEAD), how.encoding());
    boolean more = line.latin1().indexOf(0) >= 0 || line.beginsWith("<");
    return more ? Head.of(in.peek(HEAD), how.encoding()) : line;
  }

  private boolean isSaidToBeText() {
    return how.encoding().isPresent() || how.format().isPresent();
  }

  private Optional<Format> format(Head head, String shortName, boolean anyText) {
    return how.format()
        .or(() -> Format.ofContent(head))
        .or(() -> Format.ofName(shortName))
        .or(() -> anyText ? Optional.of(Format.SEED) : Optional.empty());
  }
}
