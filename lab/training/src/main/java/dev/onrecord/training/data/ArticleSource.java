package dev.onrecord.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Annotated articles to learn from. */
public interface ArticleSource {
  /** In order. */
  List<String> ids();

  /**
   * Reads one article.
   *
   * @param view changes its text, but keeps every offset
   */
  AnnotatedArticle read(String id, UnaryOperator<String> view) throws IOException;

  /** The articles of a folder in the layout of PolNeAR, or the training part of the open corpus. */
  static ArticleSource of(Path folder) throws IOException {
    if (CorpusReader.isAt(folder)) {
      return new CorpusArticles(folder);
    }
    if (!Files.isDirectory(folder.resolve("gold"))) {
      throw new IOException(folder + ": neither a folder 'gold' in it nor the open corpus");
    }
    return new BratArticles(folder);
  }
}
