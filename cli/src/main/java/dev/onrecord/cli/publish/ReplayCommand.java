package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.StandardStreams;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.CorpusOptions;
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
import dev.onrecord.producer.corpus.Format;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description =
        "Publishes the articles of a corpus. Repeating it changes no count. Rejected articles are listed and kept in a file, and the exit code is then 1.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  private static final Clock CLOCK = Clock.systemUTC();

  @Mixin private ConnectionOptions connection;
  @Mixin private CorpusOptions corpusOptions;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "The format of the files: auto, seed or jsonl (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private Format format;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Articles a second (default: no limit).")
  private Double rate;

  @Option(names = "--from", paramLabel = "DAY", description = "Only articles from this UTC day on.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Only articles up to this UTC day.")
  private LocalDate to;

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
    ReplaySettings settings =
        new ReplaySettings(Optional.ofNullable(from), Optional.ofNullable(to), republish);
    Pacer pacer = rate == null ? Pacer.unlimited() : Pacer.perSecond(rate);
    Corpus corpus =
        Corpus.of(
            corpusOptions.paths(),
            corpusOptions.over(CorpusSettings.forReplay()).withFormat(format));
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left));
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
      return replay.run(reader);
    } finally {
      System.err.println(replay.summary());
    }
  }
}
