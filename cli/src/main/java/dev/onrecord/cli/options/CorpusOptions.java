package dev.onrecord.cli.options;

import dev.onrecord.producer.corpus.CorpusSettings;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files are read, and within which limit. */
public final class CorpusOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, or - for standard input; any may be gzipped.")
  private List<String> paths;

  @Option(
      names = "--max-article-bytes",
      paramLabel = "N",
      description = "The longest body taken, in bytes of UTF-8 (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + CorpusSettings.DEFAULT_MAX_ARTICLE_BYTES)
  private int maxArticleBytes;

  public List<String> paths() {
    return paths;
  }

  public CorpusSettings over(CorpusSettings defaults) {
    return defaults.withMaxArticleBytes(maxArticleBytes);
  }
}
