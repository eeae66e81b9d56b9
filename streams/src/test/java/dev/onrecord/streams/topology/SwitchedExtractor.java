package dev.onrecord.streams.topology;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;

/** An extractor that can be replaced while the state stays. */
final class SwitchedExtractor implements Extractor {
  private Extractor now;

  SwitchedExtractor(Extractor first) {
    now = first;
  }

  void to(Extractor other) {
    now = other;
  }

  @Override
  public String version() {
    return now.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    return now.extract(article);
  }
}
