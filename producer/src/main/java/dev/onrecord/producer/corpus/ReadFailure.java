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
      return "invalid bytes in its encoding from here on: name the right one, such as --encoding windows-1252";
    }
    if (e instanceof NoSuchFileException) {
      return "the file no longer exists";
    }
    return "cannot be read further: " + e.getMessage();
  }
}
