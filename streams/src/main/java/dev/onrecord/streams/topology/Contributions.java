package dev.onrecord.streams.topology;

import dev.onrecord.extraction.Actor;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Statement;
import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.Contribution;
import dev.onrecord.streams.state.EntityContribution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one revision of an article adds to the aggregates. */
final class Contributions {
  /** Of an article that is unknown or withdrawn. */
  static final Contribution NONE = new Contribution(List.of(), List.of(), List.of());

  private static final String UNKNOWN = Actor.UNKNOWN.id();

  private Contributions() {}

  static Contribution of(Extraction extraction, MinConfidence minConfidence) {
    List<Statement> counted =
        extraction.getStatements().stream().filter(minConfidence::counts).toList();
    return new Contribution(
        extraction.getStatements().stream().map(Statement::getId).toList(),
        byKey(counted, Statement::getActorId).entrySet().stream()
            .filter(actor -> !actor.getKey().equals(UNKNOWN))
            .map(actor -> ofActor(actor.getValue()))
            .toList(),
        byKey(extraction.getEntities(), Entity::getId).values().stream()
            .map(Contributions::ofEntity)
            .toList());
  }

  private static <T> Map<String, List<T>> byKey(List<T> items, Function<T, String> key) {
    return items.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private static ActorContribution ofActor(List<Statement> statements) {
    Statement first = statements.get(0);
    return new ActorContribution(
        first.getActorId(),
        first.getActorName(),
        first.getActorType().name(),
        first.getPublished().toEpochMilli(),
        spoken(statements, Kind.DIRECT),
        spoken(statements, Kind.MIXED),
        spoken(statements, Kind.INDIRECT),
        statements.stream().filter(s -> s.getMode() == Mode.THOUGHT).count());
  }

  private static long spoken(List<Statement> statements, Kind kind) {
    return statements.stream()
        .filter(s -> s.getMode() == Mode.SPEECH && s.getKind() == kind)
        .count();
  }

  private static EntityContribution ofEntity(List<Entity> mentions) {
    Entity first = mentions.get(0);
    return new EntityContribution(
        first.getId(), first.getName(), first.getType().name(), (long) mentions.size());
  }
}
