package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.Sql;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.monitor.http.RawPath;
import dev.onrecord.schemas.Extraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;

/** One article: its text, and the statements and entities with their positions in it. */
final class ArticleEndpoint extends ViewsEndpoint {
  private static final String ARTICLE =
      "SELECT "
          + ArticlesEndpoint.COLUMNS
          + ", body AS \"body\", marks AS \"marks\" FROM articles WHERE article_id = ?";
  private static final String STATEMENTS =
      """
      SELECT statement_id AS "statementId", actor_id AS "actorId", actor_name AS "actorName",
        actor_type AS "actorType", kind AS "kind", mode AS "mode", content AS "text",
        content_start AS "start", content_end AS "end", confidence AS "confidence"
      FROM statements WHERE article_id = ? ORDER BY content_start, statement_id""";

  private final String prefix;
  private final Extractions extractions;

  ArticleEndpoint(ViewQueries views, String prefix, Extractions extractions) {
    super(views);
    this.prefix = prefix;
    this.extractions = extractions;
  }

  @Override
  Function<ViewState, Object> question(Request request) {
    QueryParameters.of(request).allow(Set.of());
    String id = RawPath.after(prefix, request);
    Optional<Extraction> found = extractions.find(id);
    return state -> {
      Map<String, Object> article =
          new LinkedHashMap<>(found(state.rows(Sql.of(ARTICLE, id)), "article", id));
      // Offsets are valid for one body only, and the topic and the views may briefly differ.
      Optional<Extraction> extraction =
          found.filter(read -> read.getArticle().getBody().equals(article.get("body")));
      article.compute("marks", (name, joined) -> ArticleAnnotations.marks((String) joined));
      article.putAll(
          extraction
              .map(ArticleAnnotations::of)
              .orElseGet(() -> ArticleAnnotations.ofRows(state.rows(Sql.of(STATEMENTS, id)))));
      return article;
    };
  }
}
