package dev.onrecord.extraction;

/**
 * Reads who and what an article names, and who said what in it. Implementations are thread-safe.
 */
public interface Extractor {
  /**
   * Names the rules, the model and the directory of actors. It changes whenever the same text may
   * be read differently, so that results can be told apart.
   */
  String version();

  /** Reads one article. Never fails on account of the text. */
  Findings extract(ArticleText article);
}
