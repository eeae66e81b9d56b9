package dev.onrecord.consumer.write;

import dev.onrecord.schemas.ActorCounts;
import dev.onrecord.schemas.ActorDay;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityCounts;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Published;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What each view shows of its topic's values: the columns after the key's, in the view's order. */
public final class Rows {
  private Rows() {}

  public static List<Object> article(Extraction extraction) {
    Article article = extraction.getArticle();
    return row(
        Published.text(article.getPublished()),
        Published.text(article.getRevision()),
        article.getTitle().orElse(null),
        article.getSource(),
        article.getPublisher().orElse(null),
        article.getLanguage(),
        article.getBody(),
        (long) extraction.getStatements().size(),
        extraction.getEntities().stream().map(Entity::getId).distinct().count());
  }

  public static List<Object> statement(Statement statement) {
    List<Span> content = statement.getContent();
    return row(
        statement.getArticleId(),
        Published.text(statement.getPublished()),
        statement.getActorId(),
        statement.getActorName(),
        statement.getActorType().name(),
        statement.getKind().name(),
        statement.getMode().name(),
        statement.getSpeakerText().orElse(null),
        statement.getCueText().orElse(null),
        statement.getText(),
        (long) content.get(0).getStart(),
        (long) content.get(content.size() - 1).getEnd(),
        statement.getConfidence().orElse(null));
  }

  static List<Object> actorCounts(ActorCounts counts) {
    return row(
        counts.getActorName(),
        counts.getActorType().name(),
        counts.getStatements(),
        counts.getDirect(),
        counts.getMixed(),
        counts.getIndirect(),
        counts.getThoughts(),
        counts.getArticles(),
        Published.text(counts.getFirstPublished()),
        Published.text(counts.getLastPublished()));
  }

  static List<Object> actorDay(ActorDay day) {
    return row(
        day.getStatements(), day.getDirect(), day.getMixed(), day.getIndirect(), day.getThoughts());
  }

  static List<Object> entityCounts(EntityCounts counts) {
    return row(
        counts.getEntityName(),
        counts.getEntityType().name(),
        counts.getMentions(),
        counts.getArticles());
  }

  /** List.of takes no null. */
  private static List<Object> row(Object... values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }
}
