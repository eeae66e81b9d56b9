package dev.onrecord.streams.topology;

import dev.onrecord.schemas.EntityCounts;
import dev.onrecord.schemas.EntityType;
import dev.onrecord.streams.state.EntityContribution;
import dev.onrecord.streams.state.EntityDelta;
import dev.onrecord.streams.state.EntityTotals;
import java.util.Map;

/** Adds contributions to the sums of an entity, and subtracts them. */
final class EntitySums {
  private EntitySums() {}

  /** The new sums; null when no mention is left. */
  static EntityTotals add(EntityTotals sums, EntityDelta delta) {
    EntityTotals now = sums;
    if (delta.getAfter() != null) {
      now = plus(now, delta.getAfter(), 1);
    }
    if (delta.getBefore() != null) {
      now = plus(now, delta.getBefore(), -1);
    }
    return now.getArticles() == 0 ? null : now;
  }

  private static EntityTotals plus(EntityTotals sums, EntityContribution c, int sign) {
    EntityTotals old = sums == null ? new EntityTotals(Map.of(), c.getEntityType(), 0L, 0L) : sums;
    return new EntityTotals(
        Names.plus(old.getNames(), c.getEntityName(), sign),
        old.getEntityType(),
        old.getMentions() + sign * c.getMentions(),
        old.getArticles() + sign);
  }

  static EntityCounts counts(String entity, EntityTotals sums) {
    if (sums == null) {
      return null;
    }
    return EntityCounts.newBuilder()
        .setEntityId(entity)
        .setEntityName(Names.shown(sums.getNames()))
        .setEntityType(EntityType.valueOf(sums.getEntityType()))
        .setMentions(sums.getMentions())
        .setArticles(sums.getArticles())
        .build();
  }
}
