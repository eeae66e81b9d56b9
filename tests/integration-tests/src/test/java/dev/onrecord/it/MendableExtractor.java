package dev.onrecord.it;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fails on articles that hold one of some words, until it is mended for the word. Thread-safe. */
final class MendableExtractor implements Extractor {
  private final Extractor mended;
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  MendableExtractor(Extractor mended) {
    this.mended = mended;
  }

  void failOn(String word) {
    words.add(word);
  }

  void mend(String word) {
    words.remove(word);
  }

  @Override
  public String version() {
    return mended.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    if (words.stream().anyMatch(article.body()::contains)) {
      throw new IllegalStateException("cannot read this");
    }
    return mended.extract(article);
  }
}
