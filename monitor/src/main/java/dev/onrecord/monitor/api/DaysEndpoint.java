package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** The counts per day, of all actors or of one. */
final class DaysEndpoint extends ViewsEndpoint {
  /** The casts are for PostgreSQL, where a sum of BIGINTs is a NUMERIC. */
  static final String SUMS =
      """
      CAST(sum(statements) AS BIGINT) AS "statements", CAST(sum(direct) AS BIGINT) AS "direct",
      CAST(sum(mixed) AS BIGINT) AS "mixed", CAST(sum(indirect) AS BIGINT) AS "indirect",
      CAST(sum(thoughts) AS BIGINT) AS "thoughts\"""";

  DaysEndpoint(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters query =
        QueryParameters.of(request)
            .allow(Set.of("actor", CommonParameters.FROM, CommonParameters.TO));
    Sql days = sums(new Conditions(query).equal("actor", "actor_id").period("day").all());
    return state -> Map.of("items", state.rows(days));
  }

  static List<Map<String, Object>> of(ViewState state, String actorId) {
    return state.rows(sums(Sql.of("actor_id = ?", actorId)));
  }

  private static Sql sums(Sql where) {
    return Sql.of("SELECT day AS \"day\", " + SUMS + " FROM actor_days WHERE")
        .plus(where)
        .plus("GROUP BY day ORDER BY day");
  }
}
