package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.QueryParameters;

/** The articles without their bodies, newest first. */
final class ArticlesEndpoint extends ListEndpoint {
  static final String COLUMNS =
      """
      article_id AS "articleId", published AS "published", revision AS "revision",
      title AS "title", source AS "source", publisher AS "publisher", url AS "url",
      language AS "language", statements AS "statements", entities AS "entities\"""";
  private static final SortOrder NEWEST_FIRST =
      new SortOrder(SortOrder.textDown("published"), SortOrder.textDown("articleId"));

  ArticlesEndpoint(ViewQueries views) {
    super(views, NEWEST_FIRST, CommonParameters.WORDS, CommonParameters.FROM, CommonParameters.TO);
  }

  @Override
  Sql rows(QueryParameters query) {
    return Sql.of("SELECT " + COLUMNS + " FROM articles WHERE")
        .plus(
            new Conditions(query)
                .period("published")
                .words(views(), "title", "body", "source", "publisher")
                .all());
  }
}
