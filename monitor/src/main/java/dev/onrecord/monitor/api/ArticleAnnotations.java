package dev.onrecord.monitor.api;

import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements and entities of an article as JSON. Offsets are code points. */
final class ArticleAnnotations {
  private ArticleAnnotations() {}

  static Map<String, Object> of(Extraction extraction) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "statementList",
        extraction.getStatements().stream().map(ArticleAnnotations::statement).toList());
    json.put(
        "entityList", extraction.getEntities().stream().map(ArticleAnnotations::entity).toList());
    return json;
  }

  /** The marks that the views hold joined by commas. */
  static List<String> marks(String joined) {
    return joined == null ? List.of() : List.of(joined.split(","));
  }

  /** Returns the part of it that the views contain. */
  static Map<String, Object> ofRows(List<Map<String, Object>> statements) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("statementList", statements.stream().map(ArticleAnnotations::row).toList());
    json.put("entityList", null);
    return json;
  }

  private static Map<String, Object> statement(Statement statement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("statementId", statement.getId());
    json.put("actorId", statement.getActorId());
    json.put("actorName", statement.getActorName());
    json.put("actorType", statement.getActorType().name());
    json.put("kind", statement.getKind().name());
    json.put("mode", statement.getMode().name());
    json.put("text", statement.getText());
    json.put("speaker", statement.getSpeaker().map(ArticleAnnotations::span).orElse(null));
    json.put("cue", statement.getCue().map(ArticleAnnotations::span).orElse(null));
    json.put("content", statement.getContent().stream().map(ArticleAnnotations::span).toList());
    json.put("actorAt", statement.getActorAt().map(ArticleAnnotations::span).orElse(null));
    json.put("confidence", statement.getConfidence().orElse(null));
    return json;
  }

  private static Map<String, Object> row(Map<String, Object> row) {
    Map<String, Object> json = new LinkedHashMap<>(row);
    json.put("speaker", null);
    json.put("cue", null);
    json.put("content", List.of(Map.of("start", json.remove("start"), "end", json.remove("end"))));
    json.put("actorAt", null);
    return json;
  }

  private static Map<String, Object> entity(Entity entity) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", entity.getStart());
    json.put("end", entity.getEnd());
    json.put("type", entity.getType().name());
    json.put("id", entity.getId());
    json.put("name", entity.getName());
    return json;
  }

  private static Map<String, Object> span(Span span) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", span.getStart());
    json.put("end", span.getEnd());
    return json;
  }
}
