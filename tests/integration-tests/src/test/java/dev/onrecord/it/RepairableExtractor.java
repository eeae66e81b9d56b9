package dev.onrecord.it;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fails on articles with certain words, until it is repaired for the word. Thread-safe. */
final class RepairableExtractor implements Extractor {
  private final Extractor repaired;
  private final Set<String> words = ConcurrentHashMap.newKeySet();

  RepairableExtractor(Extractor repaired) {
    this.repaired = repaired;
  }

  void failOn(String word) {
    words.add(word);
  }

  void repair(String word) {
    words.remove(word);
  }

  @Override
  public String version() {
    return repaired.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    if (words.stream().anyMatch(article.body()::contains)) {
      throw new IllegalStateException("cannot read this");
    }
    return repaired.extract(article);
  }
}
