package dev.onrecord.training.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.Offsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is known of articles: a JSON object with an {@code id} on each line of a file. */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** By article what {@code reader} makes of its line. */
  public static <T> Map<String, T> read(Path file, Function<JsonNode, T> reader)
      throws IOException {
    Map<String, T> articles = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode article = JSON.readTree(line);
        articles.put(article.required("id").asText(), reader.apply(article));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    return articles;
  }

  public static Prediction prediction(JsonNode article) {
    List<Prediction.StatementSpans> statements = new ArrayList<>();
    for (JsonNode statement : article.path("statements")) {
      List<Offsets> content = spans(statement.path("content"));
      if (!content.isEmpty()) {
        statements.add(
            new Prediction.StatementSpans(
                spans(statement.path("speaker")),
                spans(statement.path("cue")),
                content,
                spans(statement.path("actor_at"))));
      }
    }
    boolean entities = article.hasNonNull("entities");
    return new Prediction(statements, entities ? Optional.of(mentions(article)) : Optional.empty());
  }

  /** The persons, organisations and places among the {@code entities}. */
  public static List<Prediction.Mention> mentions(JsonNode article) {
    List<Prediction.Mention> mentions = new ArrayList<>();
    for (JsonNode entity : article.path("entities")) {
      String type = entity.path("type").asText();
      if (!type.equals("MISC")) {
        Offsets span = new Offsets(entity.path("start").asInt(), entity.path("end").asInt());
        mentions.add(new Prediction.Mention(span, NameType.valueOf(type)));
      }
    }
    return mentions;
  }

  /** Chains of mentions that mean the same. */
  public static List<List<CoreferenceMention>> chains(JsonNode article) {
    List<List<CoreferenceMention>> chains = new ArrayList<>();
    for (JsonNode chain : article.path("chains")) {
      List<CoreferenceMention> mentions = new ArrayList<>();
      for (JsonNode mention : chain) {
        Offsets span = new Offsets(mention.get(0).asInt(), mention.get(1).asInt());
        mentions.add(new CoreferenceMention(span, mention.get(2).asDouble()));
      }
      chains.add(mentions);
    }
    return chains;
  }

  /**
   * A mention in a chain.
   *
   * @param rank the higher, the better it names what is meant
   */
  public record CoreferenceMention(Offsets span, double rank) {}

  /** {@code [s,e]}, {@code [[s,e],...]} or null. */
  private static List<Offsets> spans(JsonNode node) {
    List<Offsets> spans = new ArrayList<>();
    if (node.isArray() && !node.isEmpty()) {
      if (node.get(0).isArray()) {
        node.forEach(each -> spans.add(new Offsets(each.get(0).asInt(), each.get(1).asInt())));
      } else {
        spans.add(new Offsets(node.get(0).asInt(), node.get(1).asInt()));
      }
    }
    return spans;
  }
}
