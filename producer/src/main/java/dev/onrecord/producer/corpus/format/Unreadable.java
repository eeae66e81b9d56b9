package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Head;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cannot be read: kinds of files that are recognised, so that a message can name them. */
final class Unreadable {
  private record Magic(int offset, String bytes, String kind) {}

  private static final List<Magic> KINDS =
      List.of(
          new Magic(0, "\u0004\"M\u0018", "LZ4 data"),
          new Magic(0, "\u001f\u009d", "data of the program compress"),
          new Magic(0, "PK\u0005\u0006", "an empty zip archive"),
          new Magic(0, "Rar!\u001a", "a RAR archive"),
          new Magic(0, "7z\u00bc\u00af", "a 7-Zip archive"),
          new Magic(0, "PARE", "an encrypted Parquet file"),
          new Magic(0, "Obj\u0001", "an Avro file"),
          new Magic(0, "ARROW1", "an Arrow file"),
          new Magic(0, "\u0089HDF", "an HDF5 file"),
          new Magic(0, "\u0080\u0002", "a Python pickle"),
          new Magic(0, "\u0080\u0003", "a Python pickle"),
          new Magic(0, "\u0080\u0004\u0095", "a Python pickle"),
          new Magic(0, "\u0080\u0005\u0095", "a Python pickle"),
          new Magic(0, "SQLite format 3", "an SQLite database"),
          new Magic(0, "%PDF-", "a PDF document"),
          new Magic(0, "%!PS", "a PostScript document"),
          new Magic(0, "{\\rtf", "an RTF document"),
          new Magic(0, "\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office document"),
          new Magic(0, "\u0089PNG", "a PNG picture"),
          new Magic(0, "GIF8", "a GIF picture"),
          new Magic(0, "\u00ff\u00d8\u00ff", "a JPEG picture"),
          new Magic(8, "WEBP", "a WebP picture"),
          new Magic(4, "ftyp", "a video"),
          new Magic(0, "ID3", "an MP3 recording"),
          new Magic(0, "OggS", "an Ogg recording"),
          new Magic(0, "\u007fELF", "a program"),
          new Magic(0, "\u00ca\u00fe\u00ba\u00be", "a program"));

  private static final int SHORTEST_BINARY = 16;

  /** Letters of ASCII as two bytes each. */
  private static final Pattern WIDE =
      Pattern.compile("(?:[\\t\\n\\r -~]\\x00){8}|(?:\\x00[\\t\\n\\r -~]){8}");

  private Unreadable() {}

  /**
   * Why a document is not read, in words; empty if it may be read.
   *
   * @param text whether the user says that it is text
   */
  static Optional<String> reason(Head head, boolean text) {
    if (head.isEmpty()) {
      return Optional.of("empty file");
    }
    if (head.text().isEmpty() && head.latin1().length() < DocumentOpener.HEAD) {
      return Optional.of("nothing but white space");
    }
    return KINDS.stream()
        .filter(magic -> head.latin1().startsWith(magic.bytes(), magic.offset()))
        .findFirst()
        .map(magic -> magic.kind() + ", which is not read")
        .or(() -> text ? Optional.empty() : binary(head));
  }

  /** Why a document is no plain text, in words; empty if it may be. */
  static Optional<String> markup(Head head) {
    boolean declared = head.beginsWith("<?xml") || head.beginsWith("<!doctype");
    return head.root()
        .filter(root -> declared || head.text().contains("</"))
        .map(
            root ->
                "markup of an unknown kind, which is not read: its first element is "
                    + Quoted.of(root));
  }

  /** Text has no control characters but line ends and tabs; a few may be a mistake. */
  private static Optional<String> binary(Head head) {
    long controls = head.text().chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    if (head.text().length() < SHORTEST_BINARY || controls < head.text().length() / 8) {
      return Optional.empty();
    }
    return Optional.of(
        WIDE.matcher(head.latin1()).lookingAt()
            ? "text in UTF-16 without a byte-order mark: add --encoding UTF-16LE or UTF-16BE"
            : "binary data of an unknown kind, which is not read");
  }
}
