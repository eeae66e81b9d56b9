package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.Call;
import dev.onrecord.monitor.http.Query;
import dev.onrecord.schemas.EntityType;
import java.util.Set;
import java.util.function.Function;

/** Who and what is named most. */
final class Entities extends ViewsEndpoint {
  private static final String COUNTS =
      """
      SELECT entity_id AS "entityId", entity_name AS "entityName", entity_type AS "entityType",
        mentions AS "mentions", articles AS "articles"
      FROM entity_counts WHERE""";
  private static final Order MOST_FIRST =
      new Order(Order.numberDown("mentions"), Order.textUp("entityId"));

  Entities(ViewQueries views) {
    super(views);
  }

  @Override
  Function<ViewState, Object> question(Call call) {
    Query query =
        call.query().allow(Set.of(Parameters.WORDS, "type", Parameters.LIMIT, Parameters.AFTER));
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
