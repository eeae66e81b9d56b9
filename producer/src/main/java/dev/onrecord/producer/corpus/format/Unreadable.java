package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.record.Head;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cannot be read: kinds of files that are recognised, so that a message can name them. */
final class Unreadable {
  private record Magic(Pattern beginning, String kind) {
    Magic(String beginning, String kind) {
      this(Pattern.compile(beginning, Pattern.DOTALL), kind);
    }
  }

  /** The head of the first file in a zip archive, before its name. */
  private static final String ENTRY = "PK\u0003\u0004.{26}";

  private static final List<Magic> KINDS =
      List.of(
          new Magic(
              ENTRY + "(?:\\[Content_Types\\]\\.xml|_rels/|docProps/|word/|xl/|ppt/)",
              "a Microsoft Office document"),
          new Magic(ENTRY + "mimetypeapplication/vnd\\.oasis\\.", "an OpenDocument file"),
          new Magic(ENTRY + "mimetypeapplication/epub", "an EPUB book"),
          new Magic("\u0004\"M\u0018", "LZ4 data"),
          new Magic("\u001f\u009d", "data of the program compress"),
          new Magic("PK\u0005\u0006", "an empty zip archive"),
          new Magic("Rar!\u001a", "a RAR archive"),
          new Magic("7z\u00bc\u00af", "a 7-Zip archive"),
          new Magic("PARE", "an encrypted Parquet file"),
          new Magic("Obj\u0001", "an Avro file"),
          new Magic("ARROW1", "an Arrow file"),
          new Magic("\u0089HDF", "an HDF5 file"),
          new Magic("\u0080\u0002", "a Python pickle"),
          new Magic("\u0080\u0003", "a Python pickle"),
          new Magic("\u0080\u0004\u0095", "a Python pickle"),
          new Magic("\u0080\u0005\u0095", "a Python pickle"),
          new Magic("SQLite format 3", "an SQLite database"),
          new Magic("%PDF-", "a PDF document"),
          new Magic("%!PS", "a PostScript document"),
          new Magic("\\{\\\\rtf", "an RTF document"),
          new Magic("\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office document"),
          new Magic("\u0089PNG", "a PNG picture"),
          new Magic("GIF8", "a GIF picture"),
          new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
          new Magic(".{8}WEBP", "a WebP picture"),
          new Magic(".{4}ftyp", "a video"),
          new Magic("ID3", "an MP3 recording"),
          new Magic("OggS", "an Ogg recording"),
          new Magic("\u007fELF", "a program"),
          new Magic("\u00ca\u00fe\u00ba\u00be", "a program"));

  private static final int SHORTEST_BINARY = 16;

  /** Compressed and encrypted data has a control character among nine bytes. */
  private static final int MOST_CONTROLS = 32;

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
    return kind(head)
        .map(kind -> kind + ", which is not read")
        .or(() -> text ? Optional.empty() : binary(head));
  }

  /** A kind of file that is known and not read; empty if it is none. */
  static Optional<String> kind(Head head) {
    return KINDS.stream()
        .filter(magic -> magic.beginning().matcher(head.latin1()).lookingAt())
        .findFirst()
        .map(Magic::kind);
  }

  /** Why a document is no plain text, in words; empty if it may be. */
  static Optional<String> markup(Head head) {
    boolean declared = head.beginsWith("<?xml") || head.beginsWith("<!doctype");
    return head.root()
        .filter(root -> declared || head.text().contains("</"))
        .map(
            root ->
                "markup of an unknown kind, which is not read: its first element is %s; if it is a piece of HTML, let its name end in .html"
                    .formatted(Quoted.of(root)));
  }

  /** Text has no control characters but line ends and tabs; a few may be a mistake. */
  private static Optional<String> binary(Head head) {
    long controls = head.text().chars().filter(Head::isControl).count();
    int length = head.text().length();
    if (length < SHORTEST_BINARY || controls <= length / MOST_CONTROLS) {
      return Optional.empty();
    }
    return Optional.of(
        WIDE.matcher(head.latin1()).lookingAt()
            ? "text in UTF-16 without a byte-order mark: add --encoding UTF-16LE or UTF-16BE"
            : "binary data of an unknown kind, which is not read");
  }
}
