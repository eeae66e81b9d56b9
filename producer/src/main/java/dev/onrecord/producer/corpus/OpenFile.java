package dev.onrecord.producer.corpus;

import com.google.common.io.CountingInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file being read: unpacked if it is gzipped, and split into articles by its format. */
final class OpenFile implements AutoCloseable {
  private static final int BUFFER = 64 << 10;
  private static final int SNIFFED = 4 << 10;
  private static final int GZIP_MAGIC = 0x1F8B;

  private final CountingInputStream stored;
  private final InputStream text;
  private final boolean isStdin;
  private final ArticleReader articles;

  private OpenFile(
      CountingInputStream stored, InputStream text, SourceFile file, ArticleReader articles) {
    this.stored = stored;
    this.text = text;
    this.isStdin = file.path().isEmpty();
    this.articles = articles;
  }

  static OpenFile open(SourceFile file, CorpusSettings settings, InputStream stdin)
      throws IOException {
    CountingInputStream stored = new CountingInputStream(file.open(stdin));
    try {
      InputStream unpacked = unpacked(stored);
      Optional<Format> named =
          settings.format() == Format.AUTO
              ? Format.ofName(file.shortName())
              : Optional.of(settings.format());
      byte[] start = named.isPresent() ? new byte[0] : start(unpacked);
      InputStream text = after(start, unpacked);
      boolean json = named.map(Format.JSONL::equals).orElseGet(() -> beginsLikeJson(start));
      ArticleReader articles =
          json ? new JsonLinesReader(text, file, settings) : new TextReader(text, file, settings);
      return new OpenFile(stored, text, file, articles);
    } catch (IOException e) {
      if (file.path().isPresent()) {
        stored.close();
      }
      throw e;
    }
  }

  ArticleReader articles() {
    return articles;
  }

  long bytesRead() {
    return stored.getCount();
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    byte[] magic = in.readNBytes(2);
    InputStream whole = after(magic, in);
    boolean gzip = magic.length == 2 && ((magic[0] & 0xFF) << 8 | (magic[1] & 0xFF)) == GZIP_MAGIC;
    return gzip ? new GZIPInputStream(new AlwaysAvailable(whole), BUFFER) : whole;
  }

  /** Puts back what was read. A buffered stream would lose what precedes an error. */
  private static InputStream after(byte[] start, InputStream rest) {
    return start.length == 0
        ? rest
        : new SequenceInputStream(new ByteArrayInputStream(start), rest);
  }

  /** Reads up to the first character that is neither white space nor a byte order mark. */
  private static byte[] start(InputStream in) throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    int c;
    do {
      c = in.read();
      if (c >= 0) {
        start.write(c);
      }
    } while (c >= 0 && start.size() < SNIFFED && (Character.isWhitespace(c) || c >= 0xBB));
    return start.toByteArray();
  }

  private static boolean beginsLikeJson(byte[] start) {
    int last = start.length == 0 ? 0 : start[start.length - 1];
    return last == '{' || last == '[';
  }

  @Override
  public void close() {
    if (isStdin) {
      return;
    }
    try {
      text.close();
    } catch (IOException e) {
      // It was only read, so nothing can be lost.
    }
  }

  /**
   * Never says that nothing is available. GZIPInputStream takes that for the end, and would drop
   * the second member of a gzip file that comes through a pipe.
   */
  private static final class AlwaysAvailable extends FilterInputStream {
    AlwaysAvailable(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
