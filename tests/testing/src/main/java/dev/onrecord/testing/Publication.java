package dev.onrecord.testing;

import dev.onrecord.schemas.Article;
import java.time.Instant;

/**
 * One record of the articles topic.
 *
 * @param article null for a withdrawal
 * @param at the record's timestamp
 */
public record Publication(String articleId, Article article, Instant at) {

  public static Publication of(Article article) {
    return new Publication(article.getId(), article, article.getPublished());
  }

  public static Publication withdrawal(String articleId, Instant at) {
    return new Publication(articleId, null, at);
  }
}
