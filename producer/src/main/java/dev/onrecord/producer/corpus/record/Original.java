package dev.onrecord.producer.corpus.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The source of an article, kept so that a rejected one can be corrected and replayed. */
public sealed interface Original {

  /** A valid JSON object on one line. */
  record JsonLine(String json) implements Original {}

  /** The fields of a record whose source is no line of JSON. */
  record Fields(ObjectNode fields) implements Original {}

  /** A line that is not a JSON object. */
  record BrokenLine(String text) implements Original {}

  /**
   * A text file.
   *
   * @param day the text in place of the date; empty if there is none
   * @param body the rest
   */
  record Text(Optional<String> day, String body) implements Original {}

  /** Bytes that are not UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; copying would double every bad file.
  record Bytes(byte[] bytes) implements Original {}

  /** Too long to be kept, or truncated: it is only in the corpus. */
  record NotKept() implements Original {}
}
