package dev.onrecord.bench.latency;

import dev.onrecord.bench.corpus.GeneratedArticles;
import dev.onrecord.consumer.database.Database;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings;
import dev.onrecord.operations.local.LocalPipeline;
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
import dev.onrecord.streams.runtime.StreamsSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The whole pipeline: extractor, exactly-once, SQLite, monitor, and a client of its events. */
final class MeasuredPipeline implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Topics topics = Topics.standard();
  private final Latencies latencies = new Latencies();
  private final ClusterSettings cluster;
  private final GeneratedArticles articles;
  private final Path corpus;
  private final LocalPipeline pipeline;
  private final Monitor monitor;
  private final EventsReader events;

  MeasuredPipeline(ClusterSettings cluster, Database database, Path folder, int length)
      throws Exception {
    this.cluster = cluster;
    articles = new GeneratedArticles(1, length);
    corpus = folder.resolve("corpus.jsonl");
    Provisioning.apply(topics, cluster, Topics.DEFAULT_PARTITIONS);
    pipeline =
        LocalPipeline.start(
            new StreamsSettings(
                cluster,
                topics,
                StreamsSettings.DEFAULT_APPLICATION_ID,
                Optional.of(folder.resolve("state")),
                LIMIT),
            new ViewsSettings(cluster, topics, database),
            Extractors.fast(),
            latencies.registry());
    monitor =
        Monitor.start(
            new MonitorSettings(MonitorSettings.Access.local(0), cluster, topics, database, LIMIT));
    events =
        new EventsReader(monitor.address().resolve("/events/statements"), latencies.registry());
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
    pipeline.awaitCaughtUp(LIMIT);
  }

  @Override
  public void close() {
    events.close();
    monitor.close();
    pipeline.close();
  }
}
