package dev.onrecord.soak.pipeline;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads each article once, however often it is asked. Thread-safe if the wrapped one is. */
final class CachingExtractor implements Extractor {
  private final Extractor extractor;
  private final Map<ArticleText, Findings> known = new ConcurrentHashMap<>();

  CachingExtractor(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public String version() {
    return extractor.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    return known.computeIfAbsent(article, extractor::extract);
  }
}
