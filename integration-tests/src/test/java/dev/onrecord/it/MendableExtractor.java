package dev.onrecord.it;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Extractor;

/** Fails on articles that hold a word, until it is mended. */
final class MendableExtractor implements Extractor {
  static final String WORD = "unreadable";

  private final Extractor mended;
  private volatile boolean isMended;

  MendableExtractor(Extractor mended) {
    this.mended = mended;
  }

  void mend() {
    isMended = true;
  }

  @Override
  public String version() {
    return mended.version();
  }

  @Override
  public Extraction extract(ArticleText article) {
    if (!isMended && article.body().contains(WORD)) {
      throw new IllegalStateException("cannot read this");
    }
    return mended.extract(article);
  }
}
