package dev.onrecord.cli.run;

import dev.onrecord.cli.options.MonitorPort;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.write.ViewsApp;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.observability.Observability;
import dev.onrecord.observability.Part;
import dev.onrecord.operations.local.LocalPipeline;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.ProgressLines;
import dev.onrecord.producer.RejectsFile;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.ReplaySummary;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxSettings;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.streams.topology.MinConfidence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The whole pipeline in one process, on a sandbox. */
final class Demo implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Topics topics = Topics.standard();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Sandbox sandbox;
  private final Path file;
  private final Database database;
  private final LocalPipeline pipeline;
  private Optional<Monitor> monitor = Optional.empty();

  /** Starts broker and registry, creates the topics, starts the two applications. */
  Demo(
      SandboxSettings settings,
      Path file,
      Path folder,
      Extractor extractor,
      MinConfidence minConfidence,
      Observability observability) {
    this.file = file;
    database = Database.sqlite(file);
    System.err.println("starting a broker and a schema registry");
    sandbox = Sandbox.start(settings);
    System.err.println("both are ready: " + sandbox.cluster());
    Provisioning.apply(topics, sandbox.cluster(), Topics.DEFAULT_PARTITIONS);
    pipeline =
        LocalPipeline.start(
            new StreamsSettings(
                sandbox.cluster(),
                topics,
                StreamsSettings.DEFAULT_APPLICATION_ID,
                Optional.of(folder.resolve("streams")),
                LIMIT,
                minConfidence),
            new ViewsSettings(sandbox.cluster(), topics, database),
            extractor,
            observability.registry());
    watch(pipeline, observability);
  }

  private static void watch(LocalPipeline pipeline, Observability observability) {
    StreamsApp streams = pipeline.streams();
    ViewsApp views = pipeline.views();
    observability.watch(new Part("streams", streams::whyNotAlive, streams::whyNotReady));
    observability.watch(new Part("views", views::whyNotAlive, views::whyNotReady));
  }

  private ClusterSettings cluster() {
    return sandbox.cluster();
  }

  Database database() {
    return database;
  }

  /** How to go on, for people; the dashboard's address comes last, where it is seen. */
  List<String> whatToDoNext() {
    return List.of(
        "still running; Ctrl-C ends it. In another terminal:",
        "  bin/onrecord replay %s PATH".formatted(cluster().asOptions().orElseThrow()),
        "  bin/onrecord report --db %s --format csv".formatted(file),
        "dashboard: " + monitor.orElseThrow().address());
  }

  /** Serves the dashboard until the demo ends. */
  void startMonitor(MonitorPort port, Observability observability) {
    Monitor started =
        port.open(
            access ->
                Monitor.start(
                    new MonitorSettings(access, cluster(), topics, database, LIMIT),
                    observability.registry()));
    monitor = Optional.of(started);
    observability.watch(new Part("monitor", started::whyNotAlive, started::whyNotReady));
    System.err.println("dashboard: " + started.address());
  }

  /**
   * Replays a corpus and waits until the views hold all of it.
   *
   * @param pages what is at its addresses
   * @return whether every article was accepted; rejected ones are printed and kept in a file
   */
  boolean run(Corpus corpus, Pages pages) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    RejectsFile rejects = RejectsFile.here(clock);
    try {
      boolean complete = replay(corpus, pages, rejects, clock);
      pipeline.awaitCaughtUp(LIMIT);
      return complete;
    } catch (OnRecordException e) {
      // A server that has ended explains what waits for it.
      sandbox.requireAlive();
      throw e;
    }
  }

  private boolean replay(Corpus corpus, Pages pages, RejectsFile rejects, Clock clock)
      throws InterruptedException {
    try (CorpusReader reader = corpus.read(pages);
        ArticlePublisher publisher =
            ArticlePublisher.connect(cluster(), topics.articles(), LIMIT)) {
      ReplaySummary summary =
          new Replay(
                  ReplaySettings.all(),
                  publisher,
                  Pacer.unlimited(),
                  rejects,
                  new ProgressLines(System.err, clock),
                  clock)
              .run(reader);
      reader.notes().forEach(System.err::println);
      System.err.println(summary);
      rejects.whereToMend().ifPresent(System.err::println);
      return summary.isComplete();
    }
  }

  /** Makes {@link #awaitStop} return. */
  void stop() {
    stopped.countDown();
  }

  /**
   * Returns when it was stopped.
   *
   * @throws OnRecordException if a part of it has ended by itself
   */
  void awaitStop() throws InterruptedException {
    while (!stopped.await(1, TimeUnit.SECONDS)) {
      pipeline.requireNoFailure();
      sandbox.requireAlive();
    }
    pipeline.requireNoFailure();
  }

  @Override
  public void close() {
    monitor.ifPresent(Monitor::close);
    pipeline.close();
    sandbox.close();
  }
}
