package dev.onrecord.producer.corpus.format;

import dev.onrecord.producer.corpus.record.RecordReader;

/** A document whose format was looked for. */
public sealed interface Opened {
  /** The file, and for an entry of an archive its name there: {@code a.zip/b.jsonl}. */
  String name();

  /**
   * A document that is read.
   *
   * @param shortName its name without folders
   */
  record Readable(String name, String shortName, RecordReader records) implements Opened {}

  /**
   * A document that is not read.
   *
   * @param reason in words
   * @param leftOut whether nobody asked for this very document
   */
  record Unreadable(String name, String reason, boolean leftOut) implements Opened {}
}
