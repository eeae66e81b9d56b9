package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;

/** What it means for people that reading failed. */
final class ReadFailure {
  private ReadFailure() {}

  static ReadResult.Rejected at(SourceLocation where, IOException e) {
    return new ReadResult.Rejected(where, reason(e), new Original.NotKept());
  }

  private static String reason(IOException e) {
    if (e instanceof UnreadableDataException) {
      return e.getMessage();
    }
    if (e instanceof CharacterCodingException) {
      return "bytes that are not valid in its encoding: if it is Latin-1 or windows-1252, add --encoding windows-1252";
    }
    if (e instanceof NoSuchFileException) {
      return "the file no longer exists";
    }
    return "cannot be read further: " + e.getMessage();
  }
}
