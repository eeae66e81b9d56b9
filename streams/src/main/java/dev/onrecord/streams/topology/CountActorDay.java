package dev.onrecord.streams.topology;

import dev.onrecord.schemas.ActorDay;
import dev.onrecord.schemas.Published;
import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.ActorDelta;
import dev.onrecord.streams.state.ActorTotals;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the sums of an actor for each day of publication. */
final class CountActorDay extends ContextualProcessor<String, ActorDelta, String, ActorDay> {
  private KeyValueStore<String, ActorTotals> days;

  @Override
  public void init(ProcessorContext<String, ActorDay> context) {
    super.init(context);
    days = context.getStateStore(InternalNames.ACTOR_DAYS);
  }

  @Override
  public void process(Record<String, ActorDelta> record) {
    ActorContribution before = record.value().getBefore();
    ActorContribution after = record.value().getAfter();
    if (after != null) {
      LocalDate day = day(after);
      days.put(key(record, day), ActorSums.add(days.get(key(record, day)), after));
    }
    if (before != null) {
      LocalDate day = day(before);
      days.put(key(record, day), ActorSums.subtract(days.get(key(record, day)), before));
    }
    if (after != null) {
      forward(record, day(after));
    }
    if (before != null && (after == null || !day(before).equals(day(after)))) {
      forward(record, day(before));
    }
  }

  private void forward(Record<String, ActorDelta> record, LocalDate day) {
    String key = key(record, day);
    ActorTotals sums = days.get(key);
    boolean nothingLeft = sums.getArticles() == 0;
    if (nothingLeft) {
      days.delete(key);
    }
    ActorDay value = nothingLeft ? null : counts(record.key(), day, sums);
    context().forward(record.withKey(key).withValue(value));
  }

  private static ActorDay counts(String actor, LocalDate day, ActorTotals sums) {
    return ActorDay.newBuilder()
        .setActorId(actor)
        .setDay(day)
        .setStatements(sums.getDirect() + sums.getMixed() + sums.getIndirect())
        .setDirect(sums.getDirect())
        .setMixed(sums.getMixed())
        .setIndirect(sums.getIndirect())
        .setThoughts(sums.getThoughts())
        .build();
  }

  private static LocalDate day(ActorContribution contribution) {
    return Published.day(Instant.ofEpochMilli(contribution.getPublished()));
  }

  private static String key(Record<String, ActorDelta> record, LocalDate day) {
    return record.key() + "|" + day;
  }
}
