package dev.onrecord.cli.publish;

import dev.onrecord.cli.environment.StandardStreams;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.CorpusOptions;
import dev.onrecord.cli.options.DaysOptions;
import dev.onrecord.cli.options.WebOptions;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.ArticleSink;
import dev.onrecord.producer.DryRun;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.ProgressLines;
import dev.onrecord.producer.Rejects;
import dev.onrecord.producer.RejectsFile;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplayBar;
import dev.onrecord.producer.ReplayListener;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.producer.corpus.web.Watch;
import dev.onrecord.producer.corpus.web.WebAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
  @Mixin private WebOptions web;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders, archives, http and https addresses such as those of feeds, or - for standard input.")
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

  @Option(
      names = "--watch",
      paramLabel = "MINUTES",
      description =
          "Asks the addresses again, so many minutes after each answer, and publishes what is new, until Ctrl-C.")
  private Integer watch;

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
    List<WebAddress> watched = watched();
    Corpus corpus = Corpus.of(paths, corpusSettings());
    corpus.leftOut().forEach(left -> System.err.println("left out: " + left.message()));
    if (dryRun) {
      ArticleSink none = new DryRun();
      return run(
              to -> new Replay(settings, none, pacer, Rejects.none(), to, CLOCK), corpus, watched)
          ? 0
          : 1;
    }
    RejectsFile kept =
        RejectsFile.at(rejects == null ? RejectsFile.defaultPath(CLOCK) : rejects, corpus);
    try (ArticlePublisher publisher =
        ArticlePublisher.connect(
            connection.cluster(),
            connection.topics().articles(),
            ArticlePublisher.DEFAULT_PATIENCE)) {
      boolean complete =
          run(to -> new Replay(settings, publisher, pacer, kept, to, CLOCK), corpus, watched);
      kept.whereToMend().ifPresent(System.err::println);
      return complete ? 0 : 1;
    }
  }

  private CorpusSettings corpusSettings() {
    return corpusOptions.over(CorpusSettings.forReplay()).withFormat(Format.named(format));
  }

  /** The addresses to ask again and again; none if that is not wanted. */
  private List<WebAddress> watched() {
    if (watch == null) {
      return List.of();
    }
    if (watch < 1) {
      throw new MisuseException("--watch must be at least 1 minute");
    }
    List<WebAddress> addresses = new ArrayList<>();
    for (String path : paths) {
      String problem = "--watch is for addresses, and %s is none: replay it without --watch";
      addresses.add(
          WebAddress.of(path).orElseThrow(() -> new MisuseException(problem.formatted(path))));
    }
    return addresses;
  }

  private boolean run(
      Function<ReplayListener, Replay> replays, Corpus corpus, List<WebAddress> watched)
      throws InterruptedException {
    ReplayListener lines = new ProgressLines(System.err, CLOCK);
    if (!watched.isEmpty()) {
      try (Watch addresses = new Watch(watched, Duration.ofMinutes(watch), web.settings())) {
        return new WatchedReplay(() -> replays.apply(lines), corpusSettings(), System.err)
            .run(addresses);
      }
    }
    if (System.console() == null) {
      return run(replays.apply(lines), corpus);
    }
    try (ReplayBar bar = new ReplayBar(StandardStreams.terminal(), corpus.bytes())) {
      return run(replays.apply(bar), corpus);
    }
  }

  private boolean run(Replay replay, Corpus corpus) throws InterruptedException {
    try (CorpusReader reader = corpus.read(Pages.of(web.settings()))) {
      try {
        return replay.run(reader).isComplete();
      } finally {
        reader.notes().forEach(System.err::println);
        System.err.println(replay.summary());
      }
    }
  }
}
