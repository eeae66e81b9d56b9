package dev.onrecord.streams.topology;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Published;
import dev.onrecord.streams.mapping.ExtractionMapper;
import java.util.Optional;

/** Has an article read by the extractor and turns the result into a record that fits its topic. */
final class ExtractArticle {
  private final Extractor extractor;
  private final RecordLimits limits;

  ExtractArticle(Extractor extractor, RecordLimits limits) {
    this.limits = limits;
    this.extractor = extractor;
  }

  String version() {
    return extractor.version();
  }

  /**
   * @throws UnreadableArticleException when the extractor fails on the text, or the article alone
   *     is larger than its extraction may be
   */
  Extraction read(Article article) {
    limits.require(article);
    return limits.fit(ExtractionMapper.extraction(article, found(article), version()));
  }

  private Findings found(Article article) {
    ArticleText text =
        new ArticleText(
            article.getBody(),
            Published.day(article.getPublished()),
            Optional.of(article.getLanguage()));
    try {
      return extractor.extract(text);
    } catch (RuntimeException e) {
      throw new UnreadableArticleException(
          "article %s: the extractor %s fails on it".formatted(article.getId(), version()), e);
    }
  }
}
