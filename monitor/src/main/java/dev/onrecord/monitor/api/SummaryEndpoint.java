package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** Totals of the views. */
final class SummaryEndpoint extends ViewsEndpoint {
  private static final Sql COUNTS =
      Sql.of(
          """
          SELECT (SELECT count(*) FROM articles) AS "articles",
            (SELECT count(*) FROM statements) AS "statements",
            (SELECT count(*) FROM actor_counts) AS "actors",
            (SELECT min(published) FROM articles) AS "firstPublished",
            (SELECT max(published) FROM articles) AS "lastPublished\"""");

  SummaryEndpoint(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters.of(request).allow(Set.of());
    return state -> {
      Map<String, Object> summary = new LinkedHashMap<>(state.rows(COUNTS).get(0));
      summary.put("version", state.version());
      return summary;
    };
  }
}
