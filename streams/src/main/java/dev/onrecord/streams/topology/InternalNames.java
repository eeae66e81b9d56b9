package dev.onrecord.streams.topology;

import java.util.List;

/**
 * Names of the topology's stores, and of the steps between which records change partition. Topics
 * of running applications have these names, so they must never change.
 */
public final class InternalNames {
  static final String ARTICLES = "articles";
  static final String ACTORS = "actors";
  static final String ACTOR_ARTICLES = "actor-articles";
  static final String ACTOR_DAYS = "actor-days";
  static final String ENTITIES = "entities";

  static final String ACTOR_DELTAS = "actor-deltas";
  static final String ENTITY_DELTAS = "entity-deltas";

  public static final List<String> STORES =
      List.of(ARTICLES, ACTORS, ACTOR_ARTICLES, ACTOR_DAYS, ENTITIES);

  public static final List<String> REPARTITIONS = List.of(ACTOR_DELTAS, ENTITY_DELTAS);

  private InternalNames() {}
}
