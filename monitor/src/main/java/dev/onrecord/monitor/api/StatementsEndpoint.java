package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;

/** The statements, newest first. */
final class StatementsEndpoint extends ListEndpoint {
  private static final String STATEMENTS =
      """
      SELECT s.statement_id AS "statementId", s.article_id AS "articleId",
        a.title AS "articleTitle", a.source AS "source", s.published AS "published", s.actor_id AS "actorId",
        s.actor_name AS "actorName", s.actor_type AS "actorType", s.kind AS "kind",
        s.mode AS "mode", s.speaker AS "speaker", s.cue AS "cue", s.content AS "content",
        s.content_start AS "contentStart", s.content_end AS "contentEnd",
        s.confidence AS "confidence"
      FROM statements s LEFT JOIN articles a ON a.article_id = s.article_id WHERE""";
  private static final SortOrder NEWEST_FIRST =
      new SortOrder(
          SortOrder.textDown("published"),
          SortOrder.textDown("articleId"),
          SortOrder.numberDown("contentStart"),
          SortOrder.textDown("statementId"));

  StatementsEndpoint(ViewQueries views) {
    super(
        views,
        NEWEST_FIRST,
        "actor",
        "article",
        "kind",
        "mode",
        CommonParameters.FROM,
        CommonParameters.TO,
        CommonParameters.WORDS);
  }

  @Override
  Sql rows(QueryParameters query) {
    return Sql.of(STATEMENTS)
        .plus(
            new Conditions(query)
                .among("actor", "s.actor_id")
                .equal("article", "s.article_id")
                .choice("kind", "s.kind", Kind.class)
                .choice("mode", "s.mode", Mode.class)
                .period("s.published")
                .words(views(), "s.content", "s.actor_name", "a.title")
                .all());
  }
}
