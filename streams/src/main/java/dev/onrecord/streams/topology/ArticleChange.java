package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Statement;
import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.Contribution;
import dev.onrecord.streams.state.EntityContribution;
import dev.onrecord.streams.state.EntityDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;

/**
 * The change that one arriving article makes: what it added to the aggregates before, and what it
 * adds from now on. Everything downstream is derived from it.
 *
 * @param extraction of the current revision; null when the article was withdrawn
 */
record ArticleChange(Extraction extraction, Contribution before, Contribution after) {

  /** The current statements, and a null for each that is gone. */
  static List<KeyValue<String, Statement>> statements(String articleId, ArticleChange change) {
    List<Statement> now = change.extraction == null ? List.of() : change.extraction.getStatements();
    Set<String> gone = new HashSet<>(change.before.getStatementIds());
    change.after.getStatementIds().forEach(gone::remove);

    List<KeyValue<String, Statement>> records = new ArrayList<>(gone.size() + now.size());
    change.before.getStatementIds().stream()
        .filter(gone::contains)
        .forEach(id -> records.add(KeyValue.pair(id, null)));
    now.forEach(statement -> records.add(KeyValue.pair(statement.getId(), statement)));
    return records;
  }

  static List<KeyValue<String, ActorDelta>> actorDeltas(String articleId, ArticleChange change) {
    return deltas(
        change.before.getActors(),
        change.after.getActors(),
        ActorContribution::getActorId,
        ActorDelta::new);
  }

  static List<KeyValue<String, EntityDelta>> entityDeltas(String articleId, ArticleChange change) {
    return deltas(
        change.before.getEntities(),
        change.after.getEntities(),
        EntityContribution::getEntityId,
        EntityDelta::new);
  }

  /** One delta for each key whose contribution differs. */
  private static <C, D> List<KeyValue<String, D>> deltas(
      List<C> before, List<C> after, Function<C, String> key, BiFunction<C, C, D> delta) {
    Map<String, C> taken = new LinkedHashMap<>();
    before.forEach(contribution -> taken.put(key.apply(contribution), contribution));

    List<KeyValue<String, D>> deltas = new ArrayList<>();
    for (C added : after) {
      C old = taken.remove(key.apply(added));
      if (!added.equals(old)) {
        deltas.add(KeyValue.pair(key.apply(added), delta.apply(old, added)));
      }
    }
    taken.forEach((id, old) -> deltas.add(KeyValue.pair(id, delta.apply(old, null))));
    return deltas;
  }
}
