package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** The articles without their bodies, newest first. */
final class ArticlesEndpoint extends ViewsEndpoint {
  static final String COLUMNS =
      """
      article_id AS "articleId", published AS "published", revision AS "revision",
      title AS "title", source AS "source", publisher AS "publisher", language AS "language",
      statements AS "statements", entities AS "entities\"""";
  private static final SortOrder NEWEST_FIRST =
      new SortOrder(SortOrder.textDown("published"), SortOrder.textDown("articleId"));

  ArticlesEndpoint(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters query =
        QueryParameters.of(request)
            .allow(
                Set.of(
                    CommonParameters.WORDS,
                    CommonParameters.FROM,
                    CommonParameters.TO,
                    CommonParameters.LIMIT,
                    CommonParameters.AFTER));
    Listing listing = Listing.of(query, NEWEST_FIRST);
    Sql rows =
        Sql.of("SELECT " + COLUMNS + " FROM articles WHERE")
            .plus(
                new Conditions(query)
                    .period("published")
                    .words(views(), "title", "body", "source", "publisher")
                    .all());
    return state -> listing.from(state, rows);
  }
}
