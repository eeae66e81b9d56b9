package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.schemas.ActorType;

/** The actors with their counts, optionally of one period; most statements first. */
final class ActorsEndpoint extends ListEndpoint {
  static final String COUNTS =
      """
      SELECT actor_id AS "actorId", actor_name AS "actorName", actor_type AS "actorType",
        statements AS "statements", direct AS "direct", mixed AS "mixed", indirect AS "indirect",
        thoughts AS "thoughts", articles AS "articles", first_published AS "firstPublished",
        last_published AS "lastPublished"
      FROM actor_counts WHERE""";
  private static final String NAMED_DAYS =
      """
      SELECT c.actor_id AS "actorId", c.actor_name AS "actorName", c.actor_type AS "actorType",
        d.statements AS "statements", d.direct AS "direct", d.mixed AS "mixed",
        d.indirect AS "indirect", d.thoughts AS "thoughts", NULL AS "articles",
        NULL AS "firstPublished", NULL AS "lastPublished"
      FROM actor_counts c JOIN (SELECT actor_id,\s"""
          + DaysEndpoint.SUMS
          + " FROM actor_days WHERE";
  private static final SortOrder MOST_FIRST =
      new SortOrder(
          SortOrder.numberDown("statements"),
          SortOrder.numberDown("thoughts"),
          SortOrder.textUp("actorId"));

  ActorsEndpoint(ViewQueries views) {
    super(
        views,
        MOST_FIRST,
        CommonParameters.FROM,
        CommonParameters.TO,
        "type",
        CommonParameters.WORDS);
  }

  @Override
  Sql rows(QueryParameters query) {
    Sql chosen =
        Sql.of(COUNTS)
            .plus(
                new Conditions(query)
                    .choice("type", "actor_type", ActorType.class)
                    .words(views(), "actor_name", "actor_id")
                    .all());
    if (query.one(CommonParameters.FROM).isEmpty() && query.one(CommonParameters.TO).isEmpty()) {
      return chosen;
    }
    return Sql.of(NAMED_DAYS)
        .plus(new Conditions(query).period("day").all())
        .plus(
            "GROUP BY actor_id) d ON d.actor_id = c.actor_id WHERE c.actor_id IN (SELECT \"actorId\" FROM (")
        .plus(chosen)
        .plus(") AS chosen)");
  }
}
