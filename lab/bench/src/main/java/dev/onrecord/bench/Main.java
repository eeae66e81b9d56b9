package dev.onrecord.bench;

import dev.onrecord.bench.corpus.CorpusCommand;
import dev.onrecord.bench.corpus.ReadingCommand;
import dev.onrecord.bench.latency.LatencyCommand;
import dev.onrecord.extraction.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast articles are read, and prints it for each stage. */
@Command(
    name = "onrecord-bench",
    subcommands = {LatencyCommand.class, CorpusCommand.class, ReadingCommand.class},
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast articles are read: tokens per second by stage, on one warm thread.")
public final class Main implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Measure on the .txt files of a folder, not on the seeds and made-up articles.")
  private Optional<Path> data;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "${COMPLETION-CANDIDATES}; precise is measured as a whole only.",
      defaultValue = "FAST")
  private MeasuredEngine engine;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      split = ",",
      description = "Measure only these stages, such as whole or arguments.")
  private List<String> only = List.of();

  @Option(
      names = "--jvm",
      paramLabel = "OPTION",
      description = "Give an option to the JVM that is measured; may be repeated.")
  private List<String> jvm = List.of();

  @Option(names = "--verbose", description = "Print what JMH prints.")
  private boolean verbose;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException {
    if (data.isPresent() && !Files.isDirectory(data.get())) {
      System.err.println("onrecord-bench: --data " + data.get() + " is no folder");
      return CommandLine.ExitCode.USAGE;
    }
    if (engine == MeasuredEngine.PRECISE && !only.isEmpty()) {
      System.err.println("onrecord-bench: --stage goes with --engine fast: leave one of them out");
      return CommandLine.ExitCode.USAGE;
    }
    if (engine == MeasuredEngine.PRECISE) {
      only = List.of("whole");
    }
    data.ifPresent(folder -> System.setProperty(BenchCorpus.FOLDER, folder.toString()));
    List<String> texts = BenchCorpus.texts();
    if (texts.isEmpty()) {
      System.err.println("onrecord-bench: no .txt file in " + data.get());
      return CommandLine.ExitCode.SOFTWARE;
    }
    long tokens = texts.stream().mapToLong(text -> Document.of(text).size()).sum();
    StageTable table = new StageTable(texts.size(), tokens);
    System.out.print(table.text(new Runner(options().build()).run()));
    return CommandLine.ExitCode.OK;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(jvm);
    arguments.add("-D%s=%s".formatted(MeasuredEngine.PROPERTY, engine));
    data.ifPresent(folder -> arguments.add("-D%s=%s".formatted(BenchCorpus.FOLDER, folder)));
    return arguments;
  }

  private ChainedOptionsBuilder options() {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .addProfiler(GCProfiler.class)
            .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend(arguments().toArray(String[]::new));
    if (only.isEmpty()) {
      options.include(ExtractionBenchmark.class.getName() + "\\.");
    }
    only.forEach(
        stage -> options.include(ExtractionBenchmark.class.getName() + "\\." + stage + "$"));
    return options;
  }
}
