package dev.onrecord.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.ReportMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads one half of {@code lab/corpus}, real or invented: {@code texts/ID.txt}, {@code meta.jsonl},
 * {@code statements.jsonl} in the form of its guideline and {@code names.jsonl}.
 */
public final class CorpusReader {
  /** The halves of the corpus: news that was published, and news that was written for it. */
  public static final List<String> HALVES = List.of("real", "invented");

  private static final String META = "meta.jsonl";
  private static final String STATEMENTS = "statements.jsonl";
  private static final String NAMES = "names.jsonl";

  /** For releases without a date: those that have one are of 2015 and 2016. */
  private static final LocalDate UNDATED = LocalDate.parse("2016-06-01");

  private final Path half;

  public CorpusReader(Path half) {
    this.half = half;
  }

  /**
   * An article as it was annotated.
   *
   * @param published the day it appeared
   * @param names of persons, organisations and places; empty where nobody has marked them
   */
  public record Article(
      String id,
      String text,
      LocalDate published,
      List<Statement> statements,
      Optional<List<Prediction.Mention>> names) {
    public Article {
      statements = List.copyOf(statements);
      names = names.map(List::copyOf);
    }
  }

  /**
   * An annotated statement, in code points of the text.
   *
   * @param speaker the words that name the speaker
   * @param cue the words that report it
   * @param actor in whose name it counts, "PERSON: Ann Lee" or the like; "unknown"
   */
  public record Statement(
      Optional<Offsets> speaker,
      Optional<Offsets> cue,
      List<Offsets> content,
      ReportMode mode,
      String actor) {
    public Statement {
      content = List.copyOf(content);
    }
  }

  /** Whether such a corpus lies in this folder. */
  public static boolean isAt(Path corpus) {
    return HALVES.stream().allMatch(half -> Files.exists(corpus.resolve(half).resolve(STATEMENTS)));
  }

  /**
   * The articles of a part, in the order of their ids.
   *
   * @param split train, dev or test
   */
  public List<Article> read(String split) throws IOException {
    Map<String, JsonNode> meta = new TreeMap<>(JsonLines.read(half.resolve(META), node -> node));
    Map<String, JsonNode> statements =
        JsonLines.read(half.resolve(STATEMENTS), node -> node.required("statements"));
    Map<String, List<Prediction.Mention>> names =
        JsonLines.read(half.resolve(NAMES), JsonLines::mentions);
    List<Article> articles = new ArrayList<>();
    for (Map.Entry<String, JsonNode> article : meta.entrySet()) {
      if (article.getValue().required("split").asText().equals(split)) {
        String id = article.getKey();
        String text = Files.readString(half.resolve("texts/" + id + ".txt"));
        articles.add(
            new Article(
                id,
                text,
                day(article.getValue()),
                statements(text, statements.get(id)),
                Optional.ofNullable(names.get(id))));
      }
    }
    return articles;
  }

  private static LocalDate day(JsonNode article) {
    String published = article.path("published").asText();
    return published.isEmpty() ? UNDATED : LocalDate.parse(published);
  }

  private static List<Statement> statements(String text, JsonNode annotated) {
    WordPlaces places = new WordPlaces(text);
    List<Statement> statements = new ArrayList<>();
    for (JsonNode statement : annotated) {
      JsonNode at = statement.path("at");
      Optional<Offsets> cue = places.find(statement.path("cue"), at.path("cue"));
      Optional<Offsets> speaker = places.find(statement.path("speaker"), at.path("speaker"));
      Optional<Offsets> near = cue.or(() -> speaker);
      List<Offsets> content = new ArrayList<>();
      for (int i = 0; i < statement.required("content").size(); i++) {
        content.add(
            places.nearest(statement.get("content").get(i), at.path("content").path(i), near));
      }
      statements.add(
          new Statement(
              speaker,
              cue,
              content,
              ReportMode.valueOf(statement.required("mode").asText()),
              statement.required("actor").asText()));
    }
    return statements;
  }
}
