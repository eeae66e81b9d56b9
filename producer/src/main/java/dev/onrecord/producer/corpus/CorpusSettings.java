package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.producer.corpus.fields.FieldSettings;
import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.format.Opening;
import dev.onrecord.producer.corpus.record.Limits;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a corpus is read.
 *
 * @param opening how its files are opened
 * @param fields how the fields of their records become articles
 */
public record CorpusSettings(Opening opening, FieldSettings fields) {
  public static final int DEFAULT_MAX_ARTICLE_BYTES = 1 << 20;
  private static final int LARGEST_LIMIT = 100 << 20;

  /** What {@code replay} reads: articles without a date are rejected. */
  public static CorpusSettings forReplay() {
    return of(false);
  }

  /** What {@code extract} reads: plain text files are articles too. */
  public static CorpusSettings forExtract() {
    return of(true);
  }

  private static CorpusSettings of(boolean undatedTexts) {
    return new CorpusSettings(
        new Opening(
            Optional.empty(),
            Optional.empty(),
            new Limits(DEFAULT_MAX_ARTICLE_BYTES),
            undatedTexts,
            false),
        FieldSettings.upTo(DEFAULT_MAX_ARTICLE_BYTES));
  }

  /** All files in one format; empty: it is recognised. */
  public CorpusSettings withFormat(Optional<Format> format) {
    return new CorpusSettings(
        new Opening(
            format,
            opening.encoding(),
            opening.limits(),
            opening.undatedTexts(),
            opening.idsFromNames()),
        fields);
  }

  /** All texts in one encoding, except those with a byte-order mark. */
  public CorpusSettings withEncoding(Optional<Charset> encoding) {
    return new CorpusSettings(
        new Opening(
            opening.format(),
            encoding,
            opening.limits(),
            opening.undatedTexts(),
            opening.idsFromNames()),
        fields);
  }

  /** The ids of text files from their names. */
  public CorpusSettings withIdsFromNames(boolean idsFromNames) {
    return new CorpusSettings(
        new Opening(
            opening.format(),
            opening.encoding(),
            opening.limits(),
            opening.undatedTexts(),
            idsFromNames),
        fields);
  }

  public CorpusSettings withFields(FieldSettings other) {
    return new CorpusSettings(opening, other);
  }

  /**
   * @param bytes the longest accepted body, in bytes of UTF-8
   * @throws MisuseException if it is out of range
   */
  public CorpusSettings withMaxArticleBytes(int bytes) {
    if (bytes < 1 || bytes > LARGEST_LIMIT) {
      throw new MisuseException(
          "--max-article-bytes must be between 1 and %d, not %d".formatted(LARGEST_LIMIT, bytes));
    }
    return new CorpusSettings(
        new Opening(
            opening.format(),
            opening.encoding(),
            new Limits(bytes),
            opening.undatedTexts(),
            opening.idsFromNames()),
        fields.withMaxBodyBytes(bytes));
  }
}
