package dev.onrecord.streams.topology;

import dev.onrecord.streams.state.ActorContribution;
import dev.onrecord.streams.state.ActorTotals;
import java.util.Map;

/** Adds contributions to the sums of an actor, and subtracts them. */
final class ActorSums {
  private ActorSums() {}

  static ActorTotals add(ActorTotals sums, ActorContribution added) {
    return plus(sums, added, 1);
  }

  static ActorTotals subtract(ActorTotals sums, ActorContribution removed) {
    return plus(sums, removed, -1);
  }

  private static ActorTotals plus(ActorTotals sums, ActorContribution c, int sign) {
    ActorTotals old =
        sums == null ? new ActorTotals(Map.of(), c.getActorType(), 0L, 0L, 0L, 0L, 0L) : sums;
    return new ActorTotals(
        Names.plus(old.getNames(), c.getActorName(), sign),
        old.getActorType(),
        old.getDirect() + sign * c.getDirect(),
        old.getMixed() + sign * c.getMixed(),
        old.getIndirect() + sign * c.getIndirect(),
        old.getThoughts() + sign * c.getThoughts(),
        old.getArticles() + sign);
  }
}
