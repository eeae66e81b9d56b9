package dev.onrecord.cli.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.cli.environment.TerminalEscapes;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundEntity;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.util.Optional;

/** One extraction as one line of JSON; spans as {@code [start, end]}. */
final class ExtractionJson {
  private static final ObjectMapper JSON = TerminalEscapes.mapper();

  private ExtractionJson() {}

  static String line(Article article, Findings extraction) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", article.getId())
            .put("source", article.getSource())
            .put("published", Published.text(article.getPublished()));
    ArrayNode statements = line.putArray("statements");
    extraction.statements().forEach(statement -> statements.add(json(statement)));
    ArrayNode entities = line.putArray("entities");
    extraction.entities().forEach(entity -> entities.add(json(entity)));
    if (!extraction.marks().isEmpty()) {
      ArrayNode marks = line.putArray("marks");
      extraction.marks().stream().map(Enum::name).sorted().forEach(marks::add);
    }
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("texts and numbers can be written", e);
    }
  }

  private static ObjectNode json(FoundStatement statement) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("actor")
        .put("id", statement.actor().id())
        .put("name", statement.actor().name())
        .put("type", statement.actor().type().name());
    put(json, "speaker", statement.speaker());
    put(json, "cue", statement.cue());
    ArrayNode content = json.putArray("content");
    statement.content().forEach(span -> content.add(json(span)));
    json.put("text", statement.text())
        .put("kind", statement.kind().name())
        .put("mode", statement.mode().name());
    put(json, "actor_at", statement.actorAt());
    statement
        .confidence()
        .ifPresentOrElse(sure -> json.put("confidence", sure), () -> json.putNull("confidence"));
    return json;
  }

  private static ObjectNode json(FoundEntity entity) {
    return JSON.createObjectNode()
        .put("start", entity.span().start())
        .put("end", entity.span().end())
        .put("type", entity.type().name())
        .put("id", entity.id())
        .put("name", entity.name());
  }

  private static void put(ObjectNode json, String field, Optional<Offsets> span) {
    json.set(field, span.map(ExtractionJson::json).orElse(null));
  }

  private static ArrayNode json(Offsets span) {
    return JSON.createArrayNode().add(span.start()).add(span.end());
  }
}
