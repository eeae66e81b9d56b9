package dev.onrecord.training.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.training.data.JsonLines;
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
 * The articles of {@code lab/corpus}, annotated with who said what, and how well an extractor finds
 * it: only what was said, thoughts left out.
 */
public final class OpenCorpus {
  /** The folders of the corpus: news that was published, and news that was written for it. */
  private static final List<String> FOLDERS = List.of("real", "invented");

  private static final List<String> SPLITS = List.of("train", "dev", "test");

  /** For releases without a date: those that have one are of 2015 and 2016. */
  private static final LocalDate UNDATED = LocalDate.parse("2016-06-01");

  private final Path folder;

  public OpenCorpus(Path folder) {
    this.folder = folder;
  }

  /** Whether such a corpus lies in this folder. */
  public static boolean isAt(Path folder) {
    return FOLDERS.stream()
        .allMatch(part -> Files.exists(folder.resolve(part).resolve("statements.jsonl")));
  }

  /** The scores of each folder and split, a line each. */
  public String table(Extractor extractor) throws IOException {
    StringBuilder table = new StringBuilder();
    for (String part : FOLDERS) {
      for (String split : SPLITS) {
        CorpusScore score = score(extractor, part, split);
        table.append("%-9s%-6s%s%n".formatted(part, split, score.line()));
      }
    }
    return table.toString();
  }

  /**
   * The score of one part.
   *
   * @param part real or invented
   * @param split train, dev or test
   */
  public CorpusScore score(Extractor extractor, String part, String split) throws IOException {
    Path home = folder.resolve(part);
    Map<String, LocalDate> days =
        new TreeMap<>(JsonLines.read(home.resolve("meta.jsonl"), article -> day(article, split)));
    Map<String, JsonNode> gold = JsonLines.read(home.resolve("statements.jsonl"), node -> node);
    CorpusScore score = CorpusScore.NONE;
    for (Map.Entry<String, LocalDate> article : days.entrySet()) {
      if (article.getValue().equals(LocalDate.MIN)) {
        continue;
      }
      String text = Files.readString(home.resolve("texts/" + article.getKey() + ".txt"));
      List<CorpusStatement> wanted = gold(gold.get(article.getKey()), text);
      List<CorpusStatement> found = found(extractor, text, article.getValue());
      score = score.plus(CorpusScore.of(wanted, found));
    }
    return score;
  }

  /** The day of publication; {@link LocalDate#MIN} for an article of another split. */
  private static LocalDate day(JsonNode article, String split) {
    if (!article.required("split").asText().equals(split)) {
      return LocalDate.MIN;
    }
    String published = article.path("published").asText();
    return published.isEmpty() ? UNDATED : LocalDate.parse(published);
  }

  private static List<CorpusStatement> gold(JsonNode article, String text) {
    List<CorpusStatement> statements = new ArrayList<>();
    for (JsonNode statement : article.required("statements")) {
      if (statement.required("mode").asText().equals(ReportMode.SPEECH.name())) {
        statements.add(CorpusStatement.of(statement, text));
      }
    }
    return statements;
  }

  private static List<CorpusStatement> found(Extractor extractor, String text, LocalDate day) {
    List<CorpusStatement> statements = new ArrayList<>();
    ArticleText article = new ArticleText(text, day, Optional.empty());
    for (FoundStatement statement : extractor.extract(article).statements()) {
      if (statement.mode() == ReportMode.SPEECH) {
        statements.add(CorpusStatement.of(statement, text));
      }
    }
    return statements;
  }
}
