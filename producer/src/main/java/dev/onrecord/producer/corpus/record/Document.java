package dev.onrecord.producer.corpus.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One document to be split into records: a file, or an entry of an archive, unpacked.
 *
 * @param shortName its name without folders
 * @param in its bytes; a look at their beginning has told the format
 * @param file where the same bytes are on disk; empty if they are not
 * @param encoding as the user names it; empty: by its byte-order mark, or else UTF-8
 */
public record Document(
    String shortName,
    PeekableStream in,
    Optional<Path> file,
    Optional<Charset> encoding,
    Limits limits,
    TextRules texts) {

  /** Its bytes as UTF-8, without a byte-order mark; UTF-8 itself is not checked. */
  public InputStream utf8() throws IOException {
    return Encodings.utf8(in, encoding);
  }

  /** Its text; reading fails at the first byte that is not valid in its encoding. */
  public Reader text() throws IOException {
    return new InputStreamReader(utf8(), StandardCharsets.UTF_8.newDecoder());
  }
}
