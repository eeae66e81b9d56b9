package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.schemas.EntityType;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** The entities with their counts, most mentions first. */
final class EntitiesEndpoint extends ViewsEndpoint {
  private static final String COUNTS =
      """
      SELECT entity_id AS "entityId", entity_name AS "entityName", entity_type AS "entityType",
        mentions AS "mentions", articles AS "articles"
      FROM entity_counts WHERE""";
  private static final SortOrder MOST_FIRST =
      new SortOrder(SortOrder.numberDown("mentions"), SortOrder.textUp("entityId"));

  EntitiesEndpoint(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters query =
        QueryParameters.of(request)
            .allow(
                Set.of(
                    CommonParameters.WORDS,
                    "type",
                    CommonParameters.LIMIT,
                    CommonParameters.AFTER));
    Listing listing = Listing.of(query, MOST_FIRST);
    Sql rows =
        Sql.of(COUNTS)
            .plus(
                new Conditions(query)
                    .choice("type", "entity_type", EntityType.class)
                    .words(views(), "entity_name", "entity_id")
                    .all());
    return state -> listing.from(state, rows);
  }
}
