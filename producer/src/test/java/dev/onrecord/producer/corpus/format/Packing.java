package dev.onrecord.producer.corpus.format;

import com.github.luben.zstd.Zstd;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packs bytes in every way that is read. */
enum Packing {
  GZIP("gz"),
  BZIP2("bz2"),
  XZ("xz"),
  ZSTD("zst");

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    switch (this) {
      case GZIP -> write(bytes, new GZIPOutputStream(to));
      case BZIP2 -> write(bytes, new BZip2CompressorOutputStream(to, 1));
      case XZ -> write(bytes, new XZOutputStream(to, new LZMA2Options(0)));
      case ZSTD -> to.write(Zstd.compress(bytes));
    }
    return to.toByteArray();
  }

  private static void write(byte[] bytes, OutputStream to) throws IOException {
    try (to) {
      ByteStreams.copy(new ByteArrayInputStream(bytes), to);
    }
  }

  /**
   * A zip archive.
   *
   * @param files names and contents in turn
   */
  static byte[] zip(String... files) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(to)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return to.toByteArray();
  }

  /**
   * A tar archive; a name that ends with {@code ->} makes a link.
   *
   * @param files names and contents in turn
   */
  static byte[] tar(String... files) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(to, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (int i = 0; i < files.length; i += 2) {
        byte[] content = files[i + 1].getBytes(StandardCharsets.UTF_8);
        boolean link = files[i].endsWith("->");
        TarArchiveEntry entry =
            link
                ? new TarArchiveEntry(files[i].replace("->", ""), TarArchiveEntry.LF_SYMLINK)
                : new TarArchiveEntry(files[i]);
        entry.setSize(link ? 0 : content.length);
        entry.setLinkName(link ? files[i + 1] : "");
        tar.putArchiveEntry(entry);
        tar.write(link ? new byte[0] : content);
        tar.closeArchiveEntry();
      }
    }
    return to.toByteArray();
  }
}
