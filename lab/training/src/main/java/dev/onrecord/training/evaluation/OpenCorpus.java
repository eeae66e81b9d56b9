package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.training.data.CorpusReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The articles of {@code lab/corpus}, annotated with who said what, and how well an extractor finds
 * it: only what was said, thoughts left out.
 */
public final class OpenCorpus {
  private static final String TEST = "test";
  private static final List<String> SPLITS = List.of("train", "dev", TEST);

  private final Path folder;

  public OpenCorpus(Path folder) {
    this.folder = folder;
  }

  /** The scores of each half and split, a line each, and the reliability on the test part. */
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
    return table + "\nconfidence, test parts\n" + test.reliability().table();
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
    ArticleText text = new ArticleText(article.text(), article.published(), Optional.empty());
    return extractor.extract(text).statements().stream()
        .filter(statement -> statement.mode() == ReportMode.SPEECH)
        .map(CorpusStatement::of)
        .toList();
  }
}
