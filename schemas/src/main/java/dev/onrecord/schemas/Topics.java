package dev.onrecord.schemas;

import dev.onrecord.schemas.Topic.Cleanup;
import java.time.Duration;
import java.util.List;

/**
 * The catalogue: every topic of the pipeline, and the only place where their names are written.
 *
 * @param articles key: article id. What was published; null withdraws the article
 * @param extractions key: article id. What was found in its current revision
 * @param statements key: statement id. Null when the statement is gone
 * @param actorCounts key: actor id
 * @param actorDays key: actor id, {@code |}, ISO day in UTC
 * @param entityCounts key: entity id
 * @param reprocess key: article id. Copies of current articles to be read again; never null
 * @param deadLetters key: the original record's. Original bytes; headers {@code __streams.errors.*}
 *     say where from and why
 */
public record Topics(
    Topic<Article> articles,
    Topic<Extraction> extractions,
    Topic<Statement> statements,
    Topic<ActorCounts> actorCounts,
    Topic<ActorDay> actorDays,
    Topic<EntityCounts> entityCounts,
    Topic<Article> reprocess,
    Topic<byte[]> deadLetters) {

  public static final String DEFAULT_PREFIX = "onrecord.";
  public static final int DEFAULT_PARTITIONS = 6;

  private static final int MIB = 1 << 20;
  private static final Cleanup COMPACT = new Cleanup.Compact(Duration.ofDays(30));
  private static final Cleanup SEVEN_DAYS = new Cleanup.Delete(Duration.ofDays(7));
  private static final Cleanup THIRTY_DAYS = new Cleanup.Delete(Duration.ofDays(30));

  public static Topics withPrefix(String prefix) {
    return new Topics(
        new Topic<>(prefix + "articles", Article.class, COMPACT, 2 * MIB),
        new Topic<>(prefix + "extractions", Extraction.class, COMPACT, 16 * MIB),
        new Topic<>(prefix + "statements", Statement.class, COMPACT, 4 * MIB),
        new Topic<>(prefix + "actor-counts", ActorCounts.class, COMPACT, MIB),
        new Topic<>(prefix + "actor-days", ActorDay.class, COMPACT, MIB),
        new Topic<>(prefix + "entity-counts", EntityCounts.class, COMPACT, MIB),
        new Topic<>(prefix + "reprocess", Article.class, SEVEN_DAYS, 2 * MIB),
        new Topic<>(prefix + "dead-letters", byte[].class, THIRTY_DAYS, 4 * MIB));
  }

  public static Topics standard() {
    return withPrefix(DEFAULT_PREFIX);
  }

  public List<Topic<?>> all() {
    return List.of(
        articles,
        extractions,
        statements,
        actorCounts,
        actorDays,
        entityCounts,
        reprocess,
        deadLetters);
  }

  /** The topics that the views are made of. */
  public List<Topic<?>> viewed() {
    return List.of(extractions, statements, actorCounts, actorDays, entityCounts);
  }
}
