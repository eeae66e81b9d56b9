package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.monitor.http.RawPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** One actor: counts, days, and the entities mentioned in the statements. */
final class ActorEndpoint extends ViewsEndpoint {
  private static final int MAX_MENTIONS = 20;

  private final String prefix;
  private final Extractions extractions;

  ActorEndpoint(ViewQueries views, String prefix, Extractions extractions) {
    super(views);
    this.prefix = prefix;
    this.extractions = extractions;
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters.of(request).allow(Set.of());
    String id = RawPath.after(prefix, request);
    List<Extractions.Mention> mentions = extractions.mentions(id, MAX_MENTIONS);
    return state -> {
      Map<String, Object> actor = new LinkedHashMap<>(counts(state, id));
      actor.put("days", DaysEndpoint.of(state, id));
      actor.put("mentions", mentions.stream().map(ActorEndpoint::json).toList());
      return actor;
    };
  }

  private static Map<String, Object> counts(ViewState state, String id) {
    Sql actor = Sql.of(ActorsEndpoint.COUNTS).plus(Sql.of("actor_id = ?", id));
    return found(state.rows(actor), "actor", id);
  }

  private static Map<String, Object> json(Extractions.Mention mention) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entityId", mention.entityId());
    json.put("name", mention.entityName());
    json.put("type", mention.entityType());
    json.put("statements", mention.statements());
    return json;
  }
}
