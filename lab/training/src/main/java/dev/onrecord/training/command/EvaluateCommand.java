package dev.onrecord.training.command;

import dev.onrecord.cli.options.EngineOption;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.training.evaluation.Bootstrap;
import dev.onrecord.training.evaluation.Evaluation;
import dev.onrecord.training.evaluation.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
          "A folder with gold/X.txt and gold/X.ann, and optionally ner_fixed.jsonl and coref.jsonl.")
  private Path data;

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
    PrintWriter out = spec.commandLine().getOut();
    try {
      Judgement judgement =
          predictions == null
              ? Evaluation.evaluate(data, engine.extractor(), published)
              : Evaluation.evaluate(data, predictions);
      out.print(judgement.report().table());
      if (against != null) {
        Judgement other = Evaluation.evaluate(data, against);
        out.printf("%nF1 against %s, and its 95 %% interval%n", against);
        out.print(Bootstrap.table(Bootstrap.compare(judgement, other)));
      }
      out.flush();
    } catch (IOException e) {
      throw new OnRecordException("cannot evaluate: " + e.getMessage(), e);
    }
    return 0;
  }
}
