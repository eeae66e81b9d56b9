package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.schemas.EntityType;

/** The entities with their counts, most mentions first. */
final class EntitiesEndpoint extends ListEndpoint {
  private static final String COUNTS =
      """
      SELECT entity_id AS "entityId", entity_name AS "entityName", entity_type AS "entityType",
        mentions AS "mentions", articles AS "articles"
      FROM entity_counts WHERE""";
  private static final SortOrder MOST_FIRST =
      new SortOrder(SortOrder.numberDown("mentions"), SortOrder.textUp("entityId"));

  EntitiesEndpoint(ViewQueries views) {
    super(views, MOST_FIRST, CommonParameters.WORDS, "type");
  }

  @Override
  Sql rows(QueryParameters query) {
    return Sql.of(COUNTS)
        .plus(
            new Conditions(query)
                .choice("type", "entity_type", EntityType.class)
                .words(views(), "entity_name", "entity_id")
                .all());
  }
}
