package dev.onrecord.streams.topology;

import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.ActorType;
import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.ActorTotals;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the sums of an actor, and when its first and last articles were published. */
final class CountActor extends ContextualProcessor<String, ActorDelta, String, ActorCounts> {
  private KeyValueStore<String, ActorTotals> actors;
  private PublicationTimes times;

  @Override
  public void init(ProcessorContext<String, ActorCounts> context) {
    super.init(context);
    actors = context.getStateStore(InternalNames.ACTORS);
    times = new PublicationTimes(context.getStateStore(InternalNames.ACTOR_ARTICLES));
  }

  @Override
  public void process(Record<String, ActorDelta> record) {
    String actor = record.key();
    ActorContribution before = record.value().getBefore();
    ActorContribution after = record.value().getAfter();
    ActorTotals sums = actors.get(actor);
    if (after != null) {
      sums = ActorSums.add(sums, after);
      times.add(actor, after.getPublished());
    }
    if (before != null) {
      sums = ActorSums.subtract(sums, before);
      times.remove(actor, before.getPublished());
    }
    boolean nothingLeft = sums.getArticles() == 0;
    actors.put(actor, nothingLeft ? null : sums);
    context().forward(record.withValue(nothingLeft ? null : counts(actor, sums)));
  }

  private ActorCounts counts(String actor, ActorTotals sums) {
    return ActorCounts.newBuilder()
        .setActorId(actor)
        .setActorName(Names.shown(sums.getNames()))
        .setActorType(ActorType.valueOf(sums.getActorType()))
        .setStatements(sums.getDirect() + sums.getMixed() + sums.getIndirect())
        .setDirect(sums.getDirect())
        .setMixed(sums.getMixed())
        .setIndirect(sums.getIndirect())
        .setThoughts(sums.getThoughts())
        .setArticles(sums.getArticles())
        .setFirstPublished(Instant.ofEpochMilli(times.first(actor)))
        .setLastPublished(Instant.ofEpochMilli(times.last(actor)))
        .build();
  }
}
