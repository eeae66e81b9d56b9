package dev.onrecord.cli.show;

import dev.onrecord.cli.options.CorpusOptions;
import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.Format;
import dev.onrecord.producer.corpus.IdRule;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description =
        "Reads articles and prints who said what in them. No Kafka. Offsets count Unicode code points of the body.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpusOptions;
  @Mixin private EngineOption engine;

  /** The form in which an article is printed. */
  enum Output {
    JSON,
    TEXT
  }

  /** Where the ids of text files come from. */
  enum IdFrom {
    CONTENT,
    NAME
  }

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "json (one line per article) or text (the article with its statements, for people) (default: ${DEFAULT-VALUE}).",
      defaultValue = "json")
  private Output output;

  @Option(
      names = "--read-as",
      paramLabel = "F",
      description = "The format of the files: auto, seed or jsonl (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private Format format;

  @Option(
      names = "--id-from",
      paramLabel = "RULE",
      description =
          "Ids of text files: content (a hash of it), or name (the file's name without its extension) (default: ${DEFAULT-VALUE}).",
      defaultValue = "content")
  private IdFrom idFrom;

  @Override
  public Integer call() {
    CorpusSettings settings =
        corpusOptions
            .over(CorpusSettings.forExtract())
            .withFormat(format)
            .withIdRule(idFrom == IdFrom.NAME ? IdRule.FILE_NAME : IdRule.CONTENT);
    Corpus corpus = Corpus.of(corpusOptions.paths(), settings);
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left));
    Extractor extractor = engine.extractor();
    PrintWriter out = spec.commandLine().getOut();
    boolean allGood = true;
    try (CorpusReader reader = corpus.read()) {
      while (reader.hasNext()) {
        ReadResult read = reader.next();
        if (read instanceof ReadResult.Accepted accepted) {
          out.println(printed(accepted.article(), extractor));
        } else if (read instanceof ReadResult.Rejected rejected) {
          System.err.println(rejected.message());
          allGood = false;
        }
      }
    }
    out.flush();
    return allGood ? 0 : 1;
  }

  private String printed(Article article, Extractor extractor) {
    Findings extraction =
        extractor.extract(
            new ArticleText(
                article.getBody(),
                Published.day(article.getPublished()),
                Optional.of(article.getLanguage())));
    return switch (output) {
      case JSON -> ExtractionJson.line(article, extraction);
      case TEXT -> new ExtractionText(Ansi.AUTO.enabled()).page(article, extraction);
    };
  }
}
