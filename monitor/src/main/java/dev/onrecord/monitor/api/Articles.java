package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.Call;
import dev.onrecord.monitor.http.Query;
import java.util.Set;
import java.util.function.Function;

/** The articles without their bodies; the newest first. */
final class Articles extends ViewsEndpoint {
  static final String COLUMNS =
      """
      article_id AS "articleId", published AS "published", revision AS "revision",
      title AS "title", source AS "source", publisher AS "publisher", language AS "language",
      statements AS "statements", entities AS "entities\"""";
  private static final Order NEWEST_FIRST =
      new Order(Order.textDown("published"), Order.textDown("articleId"));

  Articles(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Call call) {
    Query query =
        call.query()
            .allow(
                Set.of(
                    Parameters.WORDS,
                    Parameters.FROM,
                    Parameters.TO,
                    Parameters.LIMIT,
                    Parameters.AFTER));
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
