package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.Head;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/** The archives that are read like folders: the first bytes, where they are, and the reader. */
enum ArchiveKind {
  ZIP("PK\u0003\u0004", 0, ZipStream::new),
  TAR("ustar", 257, TarStream::new);

  private final String magic;
  private final int offset;
  private final Function<InputStream, ArchiveInputStream<?>> opener;

  ArchiveKind(String magic, int offset, Function<InputStream, ArchiveInputStream<?>> opener) {
    this.magic = magic;
    this.offset = offset;
    this.opener = opener;
  }

  static Optional<ArchiveKind> of(Head head) {
    return Arrays.stream(values())
        .filter(kind -> head.latin1().startsWith(kind.magic, kind.offset))
        .findFirst();
  }

  Archive open(InputStream in, Expansion expansion) {
    return new ArchiveFiles(opener.apply(in), name().toLowerCase(Locale.ROOT), expansion);
  }
}
