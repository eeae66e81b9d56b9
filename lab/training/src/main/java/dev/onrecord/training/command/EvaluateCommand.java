package dev.onrecord.training.command;

import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.training.data.CorpusReader;
import dev.onrecord.training.evaluation.Bootstrap;
import dev.onrecord.training.evaluation.Evaluation;
import dev.onrecord.training.evaluation.Judgement;
import dev.onrecord.training.evaluation.OpenCorpus;
import dev.onrecord.training.evaluation.RuleTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Judges an engine, or predictions in a file, on annotated articles: precision, recall and F1 of contents, speakers, cues, statements, counts and names.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private EngineOption engine;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "A folder with gold/X.txt and gold/X.ann, and optionally ner_fixed.jsonl and coref.jsonl. With --rules a folder of texts, X.txt, will do, and several may be given. For lab/corpus: how well statements and their actors are found in each part.")
  private List<Path> data;

  @Option(
      names = "--rules",
      description =
          "Prints for each rule of the reader how often it fires in each folder, and by how much F1 is higher with it than without it.")
  private boolean rules;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "JSON Lines as 'extract --id-from name' prints them, instead of an engine.")
  private Path predictions;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "Predictions like those of --predictions, to compare with: the difference in F1 with its 95 %% interval (paired bootstrap by article).")
  private Path against;

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description =
          "The day the articles count as published, which decides who held an office (default: ${DEFAULT-VALUE}).",
      defaultValue = "2016-09-20")
  private LocalDate published;

  @Override
  public Integer call() {
    if (rules && (predictions != null || against != null)) {
      throw new ParameterException(
          spec.commandLine(), "--rules measures an engine: leave --predictions and --against out");
    }
    if (!rules && data.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--data: give one folder, or --rules");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (rules) {
        printRules(out);
      } else {
        printScores(data.get(0), out);
      }
      out.flush();
    } catch (IOException e) {
      throw new OnRecordException("cannot evaluate: " + e.getMessage(), e);
    }
    return 0;
  }

  private void printScores(Path folder, PrintWriter out) throws IOException {
    if (predictions == null && CorpusReader.isAt(folder)) {
      out.print(new OpenCorpus(folder).table(engine.extractor()));
      return;
    }
    Judgement judgement =
        predictions == null
            ? Evaluation.evaluate(folder, engine.extractor(), published)
            : Evaluation.evaluate(folder, predictions);
    out.print(judgement.report().table());
    if (against != null) {
      Judgement other = Evaluation.evaluate(folder, against);
      out.printf("%nF1 against %s, and its 95 %% interval%n", against);
      out.print(Bootstrap.table(Bootstrap.compare(judgement, other)));
    }
  }

  private void printRules(PrintWriter out) throws IOException {
    RuleTable table = new RuleTable(engine.tagger(), published);
    for (Path folder : data) {
      out.printf("%s%n%s%n", folder, table.table(folder));
    }
  }
}
