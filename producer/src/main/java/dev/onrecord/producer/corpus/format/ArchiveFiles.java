package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.Expansion;
import dev.onrecord.producer.corpus.record.StaysOpen;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The files of an archive that Commons Compress reads. */
final class ArchiveFiles implements Archive {
  private static final int MOST_ENTRIES = 1_000_000;
  private static final int LONGEST_NAME = 500;

  private final ArchiveInputStream<?> archive;
  private final String kind;
  private final Expansion expansion;
  private int entries;
  private boolean ended;

  ArchiveFiles(ArchiveInputStream<?> archive, String kind, Expansion expansion) {
    this.archive = archive;
    this.kind = kind;
    this.expansion = expansion;
  }

  @Override
  public Optional<StoredFile> next() throws IOException {
    ArchiveEntry entry = nextEntry();
    while (entry != null && !isFile(entry)) {
      entry = nextEntry();
    }
    return Optional.ofNullable(entry).map(this::file);
  }

  private ArchiveEntry nextEntry() throws IOException {
    if (ended) {
      return null;
    }
    entries++;
    if (entries > MOST_ENTRIES) {
      throw new UnreadableDataException(
          "more than %,d files in an archive: the rest is not read".formatted(MOST_ENTRIES));
    }
    try {
      return archive.getNextEntry();
    } catch (IOException | RuntimeException e) {
      throw UnpackedStream.broken(kind, e);
    }
  }

  /** Links lead to files that are read themselves, or out of the archive. */
  private static boolean isFile(ArchiveEntry entry) {
    boolean link =
        entry instanceof TarArchiveEntry tar
            && (tar.isLink() || tar.isSymbolicLink() || isDevice(tar));
    return !entry.isDirectory() && !link;
  }

  private static boolean isDevice(TarArchiveEntry entry) {
    return entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
  }

  private StoredFile file(ArchiveEntry entry) {
    Date lastChange = entry.getLastModifiedDate();
    return new StoredFile(
        harmless(entry.getName()),
        new UnpackedStream(new StaysOpen(archive), kind, expansion),
        lastChange == null ? Instant.now() : lastChange.toInstant(),
        Optional.empty(),
        problem(entry));
  }

  private Optional<String> problem(ArchiveEntry entry) {
    if (archive.canReadEntryData(entry)) {
      return Optional.empty();
    }
    ended = entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesDataDescriptor();
    return Optional.of(
        "encrypted, or packed in a way that is not read%s: unpack it first"
            .formatted(ended ? ", and so is all behind it" : ""));
  }

  /** A name that leads nowhere and controls no terminal, and has its end if it is long. */
  static String harmless(String name) {
    String plain =
        Arrays.stream(name.split("[/\\\\]"))
            .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
            .collect(Collectors.joining("/"))
            .replaceAll("\\p{C}", "_");
    String whole = plain.isEmpty() ? "unnamed" : plain;
    return whole.substring(Math.max(0, whole.length() - LONGEST_NAME));
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
