package dev.onrecord.monitor.api;

import dev.onrecord.schemas.Extraction;
import java.util.List;
import java.util.Optional;

/** What was read out of the articles, which the views show only in part. Thread-safe. */
public interface Extractions {

  /**
   * How many statements of an actor name somebody or something.
   *
   * @param entityType PERSON, ORG, PLACE
   */
  record Mention(String entityId, String entityName, String entityType, long statements) {}

  /** What was read out of an article; empty where it is not known, or not known for now. */
  Optional<Extraction> find(String articleId);

  /** Who and what an actor's statements name most. */
  List<Mention> mentions(String actorId, int most);
}
