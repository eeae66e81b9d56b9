package dev.onrecord.cli.show;

import dev.onrecord.cli.options.CorpusOptions;
import dev.onrecord.cli.options.DaysOptions;
import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.cli.options.WebOptions;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.Days;
import dev.onrecord.producer.corpus.SelectedArticles;
import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description =
        "Reads articles and prints who said what in them. No Kafka. Offsets count Unicode code points of the body.",
    mixinStandardHelpOptions = true)
public final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpusOptions;
  @Mixin private DaysOptions daysOptions;
  @Mixin private WebOptions web;
  @Mixin private EngineOption engine;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders, archives, http and https addresses such as those of feeds, or - for standard input.")
  private List<String> paths;

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
      description =
          "The format of the files, such as jsonl, csv or seed; auto: by content (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private String format;

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
            .withFormat(Format.named(format))
            .withIdsFromNames(idFrom == IdFrom.NAME);
    Days days = daysOptions.days();
    Corpus corpus = Corpus.of(paths, settings);
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left.message()));
    Extractor extractor = engine.extractor();
    PrintWriter out = spec.commandLine().getOut();
    try (CorpusReader reader = corpus.read(Pages.of(web.settings()))) {
      SelectedArticles articles = new SelectedArticles(reader, days, Clock.systemUTC());
      articles.forEach(
          article -> out.println(printed(article, extractor)),
          rejected -> System.err.println(rejected.message()));
      out.flush();
      reader.notes().forEach(System.err::println);
      System.err.println(articles.summary());
      return articles.isComplete() ? 0 : 1;
    }
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
