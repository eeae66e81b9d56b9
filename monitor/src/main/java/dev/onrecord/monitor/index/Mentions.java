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

/** Whom and what the statements of an article name, by their actors. */
final class Mentions {
  private static final String UNKNOWN = "unknown";

  private Mentions() {}

  static List<IndexFile.Row> of(Extraction extraction) {
    Map<String, Map<String, Mention>> byActor = new LinkedHashMap<>();
    for (Statement statement : extraction.getStatements()) {
      if (!statement.getActorId().equals(UNKNOWN)) {
        Map<String, Mention> mentions =
            byActor.computeIfAbsent(statement.getActorId(), actor -> new LinkedHashMap<>());
        named(statement, extraction.getEntities()).values().stream()
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

  /** Who is named in what was said, each once, but for the one who says it. */
  private static Map<String, Entity> named(Statement statement, List<Entity> entities) {
    return entities.stream()
        .filter(entity -> !entity.getId().equals(statement.getActorId()))
        .filter(entity -> isWithin(entity, statement))
        .collect(Collectors.toMap(Entity::getId, entity -> entity, (first, again) -> first));
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
