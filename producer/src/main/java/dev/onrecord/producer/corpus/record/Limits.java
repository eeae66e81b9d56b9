package dev.onrecord.producer.corpus.record;

/**
 * How much is read for one article.
 *
 * @param bodyBytes the longest accepted body, in bytes of UTF-8
 */
public record Limits(int bodyBytes) {
  /** Escapes make a body up to six times as long; the rest is for other fields. */
  private static final int RECORD_PER_BODY = 8;

  /** The longest record, in bytes or characters of its source. */
  public int recordBytes() {
    return RECORD_PER_BODY * bodyBytes;
  }

  /** Why a record that is longer is not read. */
  public String tooLong(String unit) {
    return "%s of more than %d bytes for an article whose limit is %d: raise it with --max-article-bytes"
        .formatted(unit, recordBytes(), bodyBytes);
  }
}
