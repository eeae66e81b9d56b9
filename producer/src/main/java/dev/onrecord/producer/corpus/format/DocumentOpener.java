package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.parquet.Parquet;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.PeekableStream;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Unpacks a document and looks for its format. */
final class DocumentOpener {
  static final int HEAD = 8 << 10;
  private static final int MOST_LAYERS = 3;

  private final Opening how;
  private final Expansion expansion;

  DocumentOpener(Opening how, Expansion expansion) {
    this.how = how;
    this.expansion = expansion;
  }

  /** A few layers at most: a file may hold itself. */
  PeekableStream unpacked(PeekableStream stored) throws IOException {
    PeekableStream in = stored;
    for (int layer = 0; layer <= MOST_LAYERS; layer++) {
      Optional<PeekableStream> inner = Compression.unpacked(in, expansion);
      if (inner.isEmpty()) {
        in.requireBeginning();
        return in;
      }
      in = inner.get();
    }
    throw new UnreadableDataException(
        "compressed more than %d times, which is not read".formatted(MOST_LAYERS));
  }

  Optional<Archive> archive(PeekableStream in) {
    Head head = head(in);
    return Unreadable.kind(head).isPresent()
        ? Optional.empty()
        : ArchiveKind.of(head).map(kind -> kind.open(in, expansion));
  }

  /** An entry of an archive: nobody asked for this very document. */
  Opened openEntry(String name, PeekableStream in, Instant lastChange) throws IOException {
    Head head = head(in);
    if (ArchiveKind.of(head).isPresent() && Unreadable.kind(head).isEmpty()) {
      return new Opened.Unreadable(name, "an archive in an archive, which is not read", true);
    }
    Opened opened = open(name, in, Optional.empty(), lastChange, false);
    return opened instanceof Opened.Unreadable unreadable
        ? new Opened.Unreadable(name, unreadable.reason(), true)
        : opened;
  }

  /**
   * @param onDisk where the same bytes are
   * @param askedFor whether the user named this very document
   */
  Opened open(
      String name, PeekableStream in, Optional<Path> onDisk, Instant lastChange, boolean askedFor)
      throws IOException {
    Head head = head(in);
    boolean known = isSaidToBeText() || Parquet.begins(head);
    String shortName = name.substring(name.lastIndexOf('/') + 1);
    Optional<Format> format = format(head, shortName, askedFor);
    boolean takenForText = how.format().isEmpty() && format.orElse(Format.SEED) == Format.SEED;
    Optional<String> problem =
        Unreadable.reason(head, known)
            .or(() -> takenForText ? Unreadable.markup(head) : Optional.empty());
    if (problem.isPresent()) {
      return new Opened.Unreadable(name, problem.get(), false);
    }
    if (format.isEmpty()) {
      String reason =
          "neither its ending nor its content is known: name its format (--help lists the options)";
      return new Opened.Unreadable(name, reason, true);
    }
    Document document =
        new Document(
            shortName, in, onDisk, how.encoding(), how.limits(), how.texts(shortName, lastChange));
    return new Opened.Readable(name, shortName, format.get().open(document));
  }

  /**
   * A line is enough, so that a pipe is read as it is written, except in binary data and markup.
   */
  private Head head(PeekableStream in) {
    Head line = Head.of(in.peekLine(HEAD), how.encoding());
    boolean binary = line.latin1().chars().anyMatch(Head::isControl) || line.isInvalid();
    boolean more = binary || line.beginsWith("<");
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
