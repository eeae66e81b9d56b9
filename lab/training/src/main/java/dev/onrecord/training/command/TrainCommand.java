package dev.onrecord.training.command;

import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.training.Ablation;
import dev.onrecord.training.TokenExport;
import dev.onrecord.training.Trainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    description =
        "Trains the fast engine's model on annotated articles, writes it and prints its scores. The same data and seed give the same file. docs/model-card.md says how to use it.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "A folder with gold/X.txt, gold/X.ann, tokens/X.tsv and ner_fixed.jsonl to learn from. Can be given again, for folders of the same form and for lab/corpus, of which the training part is used.")
  private List<Path> data;

  @Option(
      names = "--held",
      paramLabel = "DIR",
      description = "A folder of the same form that is evaluated on, not learned from.")
  private Path held;

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "Brown clusters, a line a word: bits, tab, word (default: those that ship).")
  private Path clusters;

  @Option(
      names = "--encoders",
      paramLabel = "DIR",
      description =
          "Trains the precise engine's model: with the encoders in DIR/full, DIR/fold0, DIR/fold1... (lab/training/README.md).")
  private Path encoders;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description =
          "Only writes the articles to FILE, as the precise engine's encoder is trained on them.")
  private Path tokens;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description =
          "How many models are trained on each part of the articles and averaged; training takes as many times longer (default: ${DEFAULT-VALUE}).",
      defaultValue = "3")
  private int repeats;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of all random choices (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Option(
      names = "--unseen",
      paramLabel = "FILE",
      description =
          "Writes what models that have not seen it find in each article, as 'evaluate --predictions' reads it.")
  private Path unseen;

  @Option(
      names = "--ablate",
      paramLabel = "GROUP",
      arity = "0..*",
      split = ",",
      description =
          "Also trains without each of these groups of features, and prints what each gains on articles not trained on: all groups, or some of ${COMPLETION-CANDIDATES}.")
  private List<FeatureGroup> ablate;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The model to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "fast.model")
  private Path out;

  @Override
  public Integer call() {
    if (repeats < 1) {
      throw new ParameterException(
          spec.commandLine(), "--repeats is " + repeats + ": give a number of 1 or more");
    }
    Trainer.Settings settings =
        new Trainer.Settings(
            data,
            Optional.ofNullable(held),
            Optional.ofNullable(clusters),
            Optional.ofNullable(encoders),
            repeats,
            seed,
            Optional.ofNullable(unseen));
    try {
      if (tokens != null) {
        TokenExport.write(data, tokens);
        return 0;
      }
      Trainer.Result result = Trainer.train(settings, out, System.err::println);
      PrintWriter printer = spec.commandLine().getOut();
      printer.printf("%s: %s, %d bytes%n", out, result.name(), result.bytes());
      printer.printf("%ncross-validated on %s%n%s", data.get(0), result.crossValidated().table());
      printer.printf("%nconfidence, on the same%n%s", result.reliability().table());
      result
          .held()
          .ifPresent(report -> printer.printf("%nheld back, %s%n%s", held, report.table()));
      if (ablate != null) {
        List<FeatureGroup> groups = ablate.isEmpty() ? List.of(FeatureGroup.values()) : ablate;
        Ablation ablation = Ablation.measure(settings, result, groups, System.err::println);
        printer.printf("%ngain in F1 of each group of features%n%s", ablation.table());
      }
      printer.flush();
    } catch (IOException e) {
      throw new OnRecordException("cannot train: " + e.getMessage(), e);
    }
    return 0;
  }
}
