package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.Head;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The archives that are read like folders: the first bytes, where they are, and the reader. */
enum ArchiveKind {
  ZIP("PK\u0003\u0004", 0, ZipArchive::new);

  @FunctionalInterface
  private interface Opener {
    Archive open(InputStream in) throws IOException;
  }

  private final String magic;
  private final int offset;
  private final Opener opener;

  ArchiveKind(String magic, int offset, Opener opener) {
    this.magic = magic;
    this.offset = offset;
    this.opener = opener;
  }

  static Optional<ArchiveKind> of(Head head) {
    return Arrays.stream(values())
        .filter(kind -> head.latin1().startsWith(kind.magic, kind.offset))
        .findFirst();
  }

  Archive open(InputStream in) throws IOException {
    return opener.open(in);
  }
}
