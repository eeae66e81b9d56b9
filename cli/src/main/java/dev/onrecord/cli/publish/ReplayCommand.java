package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.StandardStreams;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.CorpusOptions;
import dev.onrecord.cli.options.DaysOptions;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.ArticleSink;
import dev.onrecord.producer.DryRun;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.ProgressLines;
import dev.onrecord.producer.Rejects;
import dev.onrecord.producer.RejectsFile;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplayBar;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.ReplaySummary;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.format.Format;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description =
        "Publishes the articles of a corpus. Repeating it changes no count. Rejected articles are listed and kept in a file, and the exit code is then 1.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  private static final Clock CLOCK = Clock.systemUTC();

  @Mixin private ConnectionOptions connection;
  @Mixin private CorpusOptions corpusOptions;
  @Mixin private DaysOptions days;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders, or - for standard input; any may be gzipped.")
  private List<String> paths;

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "The format of the files, such as jsonl, csv or seed; auto: by content (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private String format;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Articles a second (default: no limit).")
  private Double rate;

  @Option(names = "--dry-run", description = "Reads and checks everything, publishes nothing.")
  private boolean dryRun;

  @Option(
      names = "--republish",
      description =
          "Gives every article the current time as its revision, so that it replaces what was published or withdrawn before.")
  private boolean republish;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Where rejected articles are kept (default: rejected-TIME.jsonl in the current folder).")
  private Path rejects;

  @Override
  public Integer call() throws InterruptedException {
    ReplaySettings settings = new ReplaySettings(days.days(), republish);
    Pacer pacer = rate == null ? Pacer.unlimited() : Pacer.perSecond(rate);
    Corpus corpus =
        Corpus.of(
            paths, corpusOptions.over(CorpusSettings.forReplay()).withFormat(Format.named(format)));
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left.message()));
    if (dryRun) {
      return run(settings, new DryRun(), pacer, Rejects.none(), corpus).isComplete() ? 0 : 1;
    }
    RejectsFile kept =
        RejectsFile.at(rejects == null ? RejectsFile.defaultPath(CLOCK) : rejects, corpus);
    try (ArticlePublisher publisher =
        ArticlePublisher.connect(
            connection.cluster(),
            connection.topics().articles(),
            ArticlePublisher.DEFAULT_PATIENCE)) {
      ReplaySummary summary = run(settings, publisher, pacer, kept, corpus);
      kept.whereToMend().ifPresent(System.err::println);
      return summary.isComplete() ? 0 : 1;
    }
  }

  private static ReplaySummary run(
      ReplaySettings settings, ArticleSink sink, Pacer pacer, Rejects rejects, Corpus corpus)
      throws InterruptedException {
    if (System.console() == null) {
      return run(
          new Replay(settings, sink, pacer, rejects, new ProgressLines(System.err, CLOCK), CLOCK),
          corpus);
    }
    try (ReplayBar bar = new ReplayBar(StandardStreams.terminal(), corpus.bytes())) {
      return run(new Replay(settings, sink, pacer, rejects, bar, CLOCK), corpus);
    }
  }

  private static ReplaySummary run(Replay replay, Corpus corpus) throws InterruptedException {
    try (CorpusReader reader = corpus.read()) {
      try {
        return replay.run(reader);
      } finally {
        reader.notes().forEach(System.err::println);
        System.err.println(replay.summary());
      }
    }
  }
}
