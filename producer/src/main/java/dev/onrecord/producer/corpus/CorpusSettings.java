package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.MisuseException;

/**
 * How a corpus is read.
 *
 * @param format the format of all files; {@link Format#AUTO} detects it for each file
 * @param maxArticleBytes the longest accepted body, in bytes of UTF-8
 * @param idRule how to form ids that the source does not give
 * @param undatedTexts whether a text file without a date line is an article: its body is then the
 *     whole file, untrimmed, and its publication the UTC day of the file's last change (standard
 *     input: of reading)
 */
public record CorpusSettings(
    Format format, int maxArticleBytes, IdRule idRule, boolean undatedTexts) {
  public static final int DEFAULT_MAX_ARTICLE_BYTES = 1 << 20;
  private static final int LARGEST_LIMIT = 100 << 20;

  public CorpusSettings {
    if (maxArticleBytes < 1 || maxArticleBytes > LARGEST_LIMIT) {
      throw new MisuseException(
          "--max-article-bytes must be between 1 and %d, not %d"
              .formatted(LARGEST_LIMIT, maxArticleBytes));
    }
  }

  /** What {@code replay} reads: articles without a date are rejected. */
  public static CorpusSettings forReplay() {
    return new CorpusSettings(Format.AUTO, DEFAULT_MAX_ARTICLE_BYTES, IdRule.CONTENT, false);
  }

  /** What {@code extract} reads: plain text files are articles too. */
  public static CorpusSettings forExtract() {
    return new CorpusSettings(Format.AUTO, DEFAULT_MAX_ARTICLE_BYTES, IdRule.CONTENT, true);
  }

  public CorpusSettings withFormat(Format other) {
    return new CorpusSettings(other, maxArticleBytes, idRule, undatedTexts);
  }

  public CorpusSettings withMaxArticleBytes(int other) {
    return new CorpusSettings(format, other, idRule, undatedTexts);
  }

  public CorpusSettings withIdRule(IdRule other) {
    return new CorpusSettings(format, maxArticleBytes, other, undatedTexts);
  }
}
