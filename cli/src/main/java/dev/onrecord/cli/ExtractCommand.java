package dev.onrecord.cli;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.IdRule;
import dev.onrecord.producer.corpus.Read;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Published;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description =
        "Reads articles and prints who said what in them, as JSON Lines. No Kafka. Offsets count Unicode code points of the body.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpusOptions;
  @Mixin private EngineOption engine;

  @Option(
      names = "--id-from",
      paramLabel = "RULE",
      description =
          "Ids of text files: content, or name for the file's name without its ending (default: content).",
      defaultValue = "content")
  private String idFrom;

  @Override
  public Integer call() {
    CorpusSettings settings = corpusOptions.over(CorpusSettings.forExtract()).withIdRule(rule());
    Corpus corpus = Corpus.of(corpusOptions.paths(), settings);
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left));
    Extractor extractor = engine.extractor();
    PrintWriter out = spec.commandLine().getOut();
    boolean allGood = true;
    try (CorpusReader reader = corpus.read()) {
      while (reader.hasNext()) {
        Read read = reader.next();
        if (read instanceof Read.Accepted accepted) {
          out.println(ExtractionJson.line(accepted.article(), extract(extractor, accepted)));
        } else if (read instanceof Read.Rejected rejected) {
          System.err.println(rejected.message());
          allGood = false;
        }
      }
    }
    out.flush();
    return allGood ? 0 : 1;
  }

  private static dev.onrecord.extraction.Extraction extract(
      Extractor extractor, Read.Accepted accepted) {
    Article article = accepted.article();
    return extractor.extract(
        new ArticleText(
            article.getBody(),
            Published.day(article.getPublished()),
            Optional.of(article.getLanguage())));
  }

  private IdRule rule() {
    return switch (idFrom.toLowerCase(Locale.ROOT)) {
      case "content" -> IdRule.CONTENT;
      case "name" -> IdRule.FILE_NAME;
      default ->
          throw new IllegalArgumentException("--id-from is content or name, not '" + idFrom + "'");
    };
  }
}
