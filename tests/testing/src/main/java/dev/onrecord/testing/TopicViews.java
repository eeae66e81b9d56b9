package dev.onrecord.testing;

import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.ActorDay;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityCounts;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Published;
import dev.onrecord.schemas.Statement;
import java.util.Map;

/** The views as the topics hold them: the newest value of every key. */
public final class TopicViews {
  private TopicViews() {}

  /**
   * @throws AssertionError when a record has a key that is not its own
   */
  public static ViewRows of(
      Map<String, Extraction> extractions,
      Map<String, Statement> statements,
      Map<String, ActorCounts> actorCounts,
      Map<String, ActorDay> actorDays,
      Map<String, EntityCounts> entityCounts) {
    ViewRows views = ViewRows.empty();
    extractions.forEach((key, value) -> addArticle(views, key, value));
    statements.forEach((key, value) -> addStatement(views, key, value));
    actorCounts.forEach((key, value) -> addActorCounts(views, key, value));
    actorDays.forEach((key, value) -> addActorDay(views, key, value));
    entityCounts.forEach((key, value) -> addEntityCounts(views, key, value));
    return views;
  }

  private static void addArticle(ViewRows views, String key, Extraction extraction) {
    Article article = extraction.getArticle();
    requireKey(key, article.getId());
    views.add(
        "articles",
        article.getId(),
        Published.text(article.getPublished()),
        Published.text(article.getRevision()),
        article.getTitle().orElse(null),
        article.getSource(),
        article.getPublisher().orElse(null),
        article.getUrl().orElse(null),
        article.getLanguage(),
        article.getBody(),
        extraction.getStatements().size(),
        extraction.getEntities().stream().map(Entity::getId).distinct().count(),
        extraction.getMarks().isEmpty() ? null : String.join(",", extraction.getMarks()));
  }

  private static void addStatement(ViewRows views, String key, Statement statement) {
    requireKey(key, statement.getId());
    views.add(
        "statements",
        statement.getArticleId(),
        Published.text(statement.getPublished()),
        statement.getActorId(),
        statement.getActorName(),
        statement.getActorType(),
        statement.getKind(),
        statement.getMode(),
        statement.getSpeakerText().orElse(null),
        statement.getCueText().orElse(null),
        statement.getText(),
        statement.getContent().get(0).getStart(),
        statement.getContent().get(statement.getContent().size() - 1).getEnd(),
        statement.getConfidence().orElse(null));
  }

  private static void addActorCounts(ViewRows views, String key, ActorCounts counts) {
    requireKey(key, counts.getActorId());
    views.add(
        "actor_counts",
        counts.getActorId(),
        counts.getActorName(),
        counts.getActorType(),
        counts.getStatements(),
        counts.getDirect(),
        counts.getMixed(),
        counts.getIndirect(),
        counts.getThoughts(),
        counts.getArticles(),
        Published.text(counts.getFirstPublished()),
        Published.text(counts.getLastPublished()));
  }

  private static void addActorDay(ViewRows views, String key, ActorDay day) {
    requireKey(key, day.getActorId() + "|" + day.getDay());
    views.add(
        "actor_days",
        day.getActorId(),
        day.getDay(),
        day.getStatements(),
        day.getDirect(),
        day.getMixed(),
        day.getIndirect(),
        day.getThoughts());
  }

  private static void addEntityCounts(ViewRows views, String key, EntityCounts counts) {
    requireKey(key, counts.getEntityId());
    views.add(
        "entity_counts",
        counts.getEntityId(),
        counts.getEntityName(),
        counts.getEntityType(),
        counts.getMentions(),
        counts.getArticles());
  }

  private static void requireKey(String key, String id) {
    if (!key.equals(id)) {
      throw new AssertionError("the record of " + id + " has the key " + key);
    }
  }
}
