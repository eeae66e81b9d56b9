package dev.onrecord.producer.corpus;

import java.util.Optional;

/** What stood in the corpus, kept so that a rejected article can be mended and sent again. */
public sealed interface Original {

  /** A sound JSON object on one line. */
  record JsonLine(String json) implements Original {}

  /** A line that is not a JSON object. */
  record BrokenLine(String text) implements Original {}

  /**
   * A text file.
   *
   * @param day what stands in place of the date, where anything does
   * @param body the rest
   */
  record Text(Optional<String> day, String body) implements Original {}

  /** Bytes that are not UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double every bad file.
  record Bytes(byte[] bytes) implements Original {}

  /** Too long to be kept, or cut off: it is in the corpus only. */
  record NotKept() implements Original {}
}
