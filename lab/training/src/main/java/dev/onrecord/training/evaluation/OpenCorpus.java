package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.training.data.CorpusReader;
import dev.onrecord.training.data.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The articles of {@code lab/corpus}, annotated with who said what and with names, and how well an
 * extractor finds them: only what was said, thoughts left out.
 */
public final class OpenCorpus {
  private static final String TEST = "test";
  private static final List<String> SPLITS = List.of("train", "dev", TEST);

  private final Path folder;

  public OpenCorpus(Path folder) {
    this.folder = folder;
  }

  /**
   * The scores of each half and split, a line each; the names and the reliability of the test part.
   */
  public String table(Extractor extractor) throws IOException {
    StringBuilder table = new StringBuilder();
    CorpusScore test = CorpusScore.NONE;
    for (String half : CorpusReader.HALVES) {
      for (String split : SPLITS) {
        CorpusScore score = score(extractor, half, split);
        table.append("%-9s%-6s%s%n".formatted(half, split, score.line()));
        test = split.equals(TEST) ? test.plus(score) : test;
      }
    }
    table.append("\nnames, test parts\n");
    names(extractor)
        .rows()
        .forEach((type, score) -> table.append("%-7s%s%n".formatted(type, score.line())));
    return table + "\nconfidence, test parts\n" + test.reliability().table();
  }

  /** How well the names of the test parts are found. */
  NameScore names(Extractor extractor) throws IOException {
    NameScore score = new NameScore();
    for (String half : CorpusReader.HALVES) {
      for (CorpusReader.Article article : new CorpusReader(folder.resolve(half)).read(TEST)) {
        Findings found = extractor.extract(text(article));
        article
            .names()
            .ifPresent(
                known -> score.add(known, Prediction.of(found).entities().orElse(List.of())));
      }
    }
    return score;
  }

  /**
   * The score of one part.
   *
   * @param half real or invented
   * @param split train, dev or test
   */
  public CorpusScore score(Extractor extractor, String half, String split) throws IOException {
    CorpusScore score = CorpusScore.NONE;
    for (CorpusReader.Article article : new CorpusReader(folder.resolve(half)).read(split)) {
      score = score.plus(CorpusScore.of(gold(article), found(extractor, article)));
    }
    return score;
  }

  private static List<CorpusStatement> gold(CorpusReader.Article article) {
    return article.statements().stream()
        .filter(statement -> statement.mode() == ReportMode.SPEECH)
        .map(CorpusStatement::of)
        .toList();
  }

  private static List<CorpusStatement> found(Extractor extractor, CorpusReader.Article article) {
    return extractor.extract(text(article)).statements().stream()
        .filter(statement -> statement.mode() == ReportMode.SPEECH)
        .map(CorpusStatement::of)
        .toList();
  }

  private static ArticleText text(CorpusReader.Article article) {
    return new ArticleText(article.text(), article.published(), Optional.empty());
  }
}
