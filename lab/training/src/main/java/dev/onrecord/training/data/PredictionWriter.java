package dev.onrecord.training.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.extraction.Offsets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes predictions as {@link JsonLines#prediction} reads them. */
public final class PredictionWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PredictionWriter() {}

  /**
   * Writes an article a line, in the order of their ids.
   *
   * @param predictions by article
   */
  public static void write(Map<String, Prediction> predictions, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, Prediction> article : new TreeMap<>(predictions).entrySet()) {
        out.write(JSON.writeValueAsString(line(article.getKey(), article.getValue())));
        out.write('\n');
      }
    }
  }

  private static ObjectNode line(String id, Prediction prediction) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    prediction.entities().ifPresent(all -> entities(line.putArray("entities"), all));
    ArrayNode statements = line.putArray("statements");
    for (Prediction.StatementSpans said : prediction.statements()) {
      ObjectNode statement = statements.addObject();
      spans(statement.putArray("speaker"), said.speaker());
      spans(statement.putArray("cue"), said.cue());
      spans(statement.putArray("content"), said.content());
      spans(statement.putArray("actor_at"), said.actorAt());
    }
    return line;
  }

  private static void entities(ArrayNode array, List<Prediction.Mention> mentions) {
    for (Prediction.Mention mention : mentions) {
      array
          .addObject()
          .put("type", mention.type().name())
          .put("start", mention.span().start())
          .put("end", mention.span().end());
    }
  }

  private static void spans(ArrayNode array, List<Offsets> spans) {
    spans.forEach(span -> array.addArray().add(span.start()).add(span.end()));
  }
}
