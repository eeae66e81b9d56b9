package dev.onrecord.monitor.index;

import dev.onrecord.monitor.api.Extractions.Mention;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the entities mentioned in the statements of an article, for each actor. */
final class Mentions {
  private static final String UNKNOWN = "unknown";

  private Mentions() {}

  static List<IndexFile.Row> of(Extraction extraction) {
    Map<String, Map<String, Mention>> byActor = new LinkedHashMap<>();
    for (Statement statement : extraction.getStatements()) {
      if (!statement.getActorId().equals(UNKNOWN)) {
        Map<String, Mention> mentions =
            byActor.computeIfAbsent(statement.getActorId(), actor -> new LinkedHashMap<>());
        mentioned(statement, extraction.getEntities()).values().stream()
            .map(
                entity -> new Mention(entity.getId(), entity.getName(), entity.getType().name(), 1))
            .forEach(mention -> mentions.merge(mention.entityId(), mention, Mentions::sum));
      }
    }
    List<IndexFile.Row> rows = new ArrayList<>();
    byActor.forEach(
        (actor, mentions) ->
            mentions.values().forEach(mention -> rows.add(new IndexFile.Row(actor, mention))));
    return rows;
  }

  /** Returns the entities in the content of a statement by id, without its actor. */
  private static Map<String, Entity> mentioned(Statement statement, List<Entity> entities) {
    return entities.stream()
        .filter(entity -> !entity.getId().equals(statement.getActorId()))
        .filter(entity -> isWithin(entity, statement))
        .collect(Collectors.toMap(Entity::getId, entity -> entity, (first, repeated) -> first));
  }

  private static boolean isWithin(Entity entity, Statement statement) {
    return statement.getContent().stream()
        .anyMatch(span -> span.getStart() <= entity.getStart() && entity.getEnd() <= span.getEnd());
  }

  private static Mention sum(Mention a, Mention b) {
    return new Mention(
        a.entityId(), a.entityName(), a.entityType(), a.statements() + b.statements());
  }
}
