package dev.onrecord.monitor.api;

import dev.onrecord.schemas.Extraction;
import java.util.List;
import java.util.Optional;

/** The extractions of the articles, which the views contain only in part. Thread-safe. */
public interface Extractions {

  /**
   * How many statements of an actor mention an entity.
   *
   * @param entityType PERSON, ORG, PLACE
   */
  record Mention(String entityId, String entityName, String entityType, long statements) {}

  /** Returns the extraction of an article; empty if it is unknown or unavailable for now. */
  Optional<Extraction> find(String articleId);

  /** Returns the versions of the extractors that have read the articles, most articles first. */
  List<String> extractors();

  /** Returns the entities most often mentioned in an actor's statements. */
  List<Mention> mentions(String actorId, int limit);
}
