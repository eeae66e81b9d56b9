package dev.onrecord.bench.latency;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.ViewsApp;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.Rejects;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplayListener;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All of it, real: extractor, exactly-once, SQLite, monitor, and a client of its events. */
final class Pipeline implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Topics topics = Topics.standard();
  private final Latencies latencies = new Latencies();
  private final ClusterSettings cluster;
  private final Database database;
  private final StreamsSettings settings;
  private final GeneratedArticles articles;
  private final Path corpus;
  private final StreamsApp streams;
  private final ViewsApp views;
  private final CompletableFuture<Void> running;
  private final Monitor monitor;
  private final EventsReader events;

  Pipeline(ClusterSettings cluster, Database database, Path folder, int length) throws Exception {
    this.cluster = cluster;
    this.database = database;
    articles = new GeneratedArticles(1, length);
    corpus = folder.resolve("corpus.jsonl");
    Provisioning.apply(topics, cluster, Topics.DEFAULT_PARTITIONS);
    settings =
        new StreamsSettings(
            cluster,
            topics,
            StreamsSettings.DEFAULT_APPLICATION_ID,
            Optional.of(folder.resolve("state")),
            LIMIT);
    streams = new StreamsApp(settings, Extractors.fast(), latencies.registry());
    views = new ViewsApp(new ViewsSettings(cluster, topics, database), latencies.registry());
    running =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(this::runStreams, task -> new Thread(task).start()),
            CompletableFuture.runAsync(views::run, task -> new Thread(task).start()));
    monitor =
        Monitor.start(
            new MonitorSettings(MonitorSettings.Access.local(0), cluster, topics, database, LIMIT));
    events =
        new EventsReader(monitor.address().resolve("/events/statements"), latencies.registry());
  }

  private void runStreams() {
    try {
      streams.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Latencies latencies() {
    return latencies;
  }

  /** Publishes new articles at a rate, and returns when the views hold them. */
  void publish(int count, double perSecond) throws Exception {
    Corpus written = Corpus.of(List.of(articles.write(corpus, count)), CorpusSettings.forReplay());
    try (CorpusReader reader = written.read();
        ArticlePublisher publisher = ArticlePublisher.connect(cluster, topics.articles(), LIMIT)) {
      Pacer pacer = perSecond < 1e6 ? Pacer.perSecond(perSecond) : Pacer.unlimited();
      new Replay(
              ReplaySettings.all(),
              publisher,
              pacer,
              Rejects.none(),
              new ReplayListener() {},
              Clock.systemUTC())
          .run(reader);
    }
    try (StreamsProgress progress = new StreamsProgress(settings)) {
      new Views(database).awaitCaughtUp(progress.awaitProcessed(LIMIT, this::requireLife), LIMIT);
    }
  }

  private void requireLife() {
    if (running.isCompletedExceptionally()) {
      running.join();
    }
  }

  @Override
  public void close() {
    events.close();
    monitor.close();
    streams.stop();
    views.stop();
    running.join();
  }
}
