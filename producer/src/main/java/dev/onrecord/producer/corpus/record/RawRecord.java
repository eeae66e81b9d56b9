package dev.onrecord.producer.corpus.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a document gives for one article, whatever its format. */
public sealed interface RawRecord {

  /** The line, counted from 1, where the record begins. */
  long line();

  Original original();

  /**
   * A record that could be read.
   *
   * @param fields by the names the source gives them: texts, numbers, lists or nested objects
   * @param kind how its body is to be taken
   */
  record Found(long line, ObjectNode fields, BodyKind kind, Original original)
      implements RawRecord {

    /** A record of which nothing but its fields is known. */
    public static Found of(long line, ObjectNode fields) {
      return new Found(line, fields, BodyKind.MARKUP, new Original.Fields(fields));
    }
  }

  /**
   * A record that could not be read; the next one can.
   *
   * @param reason in plain words, without the location
   */
  record Broken(long line, String reason, Original original) implements RawRecord {}

  /** How the body of a record is to be taken. */
  enum BodyKind {
    /**
     * As it is: offsets count from its first character. The fields have the names of our own
     * format: body, published, title and so on, whatever names the user gives for others.
     */
    PLAIN_TEXT,
    /** It may hold HTML, which becomes text; the fields have the names of the source. */
    MARKUP
  }
}
