package dev.onrecord.it.bench;

import dev.onrecord.consumer.Database;
import dev.onrecord.consumer.Views;
import dev.onrecord.consumer.ViewsApp;
import dev.onrecord.consumer.ViewsSettings;
import dev.onrecord.extraction.fast.Extractors;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.producer.Pacer;
import dev.onrecord.producer.Rejects;
import dev.onrecord.producer.Replay;
import dev.onrecord.producer.ReplayListener;
import dev.onrecord.producer.ReplaySettings;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.sandbox.Sandbox;
import dev.onrecord.sandbox.SandboxSettings;
import dev.onrecord.schemas.ClusterSettings;
import dev.onrecord.schemas.SubjectAdmin;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.TopicAdmin;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How long an article takes from its publication to its rows, and to the statements a subscriber
 * can read, at a steady rate; then how fast a bulk of articles goes through. Everything is real:
 * sandbox, extractor, exactly-once, SQLite. Arguments: articles a second, seconds, articles of the
 * bulk, and any {@code key=value} of Kafka.
 */
public final class LatencyBenchmark {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int WARM_UP_SECONDS = 30;

  private final Topics topics = Topics.standard();
  private final Latencies latencies = new Latencies();
  private final Path folder;
  private final ClusterSettings cluster;
  private final StreamsSettings settings;
  private final Database database;
  private final GeneratedArticles articles;

  private LatencyBenchmark(Path folder, ClusterSettings cluster) throws Exception {
    this.folder = folder;
    this.cluster = cluster;
    settings =
        new StreamsSettings(
            cluster,
            topics,
            StreamsSettings.DEFAULT_APPLICATION_ID,
            Optional.of(folder.resolve("state")),
            LIMIT);
    database = Database.sqlite(folder.resolve("views.db"));
    articles = new GeneratedArticles(HOME.resolve("seeds"), 1);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("latency");
    try (Sandbox sandbox = Sandbox.start(SandboxSettings.defaults())) {
      Map<String, String> kafka = new HashMap<>(sandbox.cluster().kafka());
      for (String property : List.of(args).subList(3, args.length)) {
        kafka.put(property.split("=", 2)[0], property.split("=", 2)[1]);
      }
      ClusterSettings cluster = new ClusterSettings(kafka, sandbox.cluster().registry());
      new LatencyBenchmark(folder, cluster)
          .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    }
  }

  private void run(int rate, int seconds, int bulk) throws Exception {
    createTopics();
    StreamsApp streams = new StreamsApp(settings, Extractors.fast(), latencies.registry());
    ViewsApp views =
        new ViewsApp(new ViewsSettings(cluster, topics, database), latencies.registry());
    CompletableFuture<Void> running =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> runStreams(streams), task -> new Thread(task).start()),
            CompletableFuture.runAsync(views::run, task -> new Thread(task).start()));
    try (StatementsReader reader =
        new StatementsReader(cluster, topics.statements(), latencies.registry())) {
      publish(rate * WARM_UP_SECONDS, Pacer.perSecond(rate));
      awaitViews();
      Map<String, long[]> before = latencies.snapshot();
      publish(rate * seconds, Pacer.perSecond(rate));
      awaitViews();
      System.out.print(Latencies.table(before, latencies.snapshot()));
      if (bulk > 0) {
        long start = System.nanoTime();
        publish(bulk, Pacer.unlimited());
        awaitViews();
        System.out.printf(
            "bulk: %.0f articles a second%n", bulk / ((System.nanoTime() - start) / 1e9));
      }
    }
    streams.stop();
    views.stop();
    running.join();
  }

  private void createTopics() {
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      for (Topic<?> topic : topics.all()) {
        admin.apply(topic, Topics.DEFAULT_PARTITIONS, Optional.empty());
        if (topic.schema().isPresent()) {
          subjects.register(topic);
        }
      }
    }
  }

  private static void runStreams(StreamsApp streams) {
    try {
      streams.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(int count, Pacer pacer) throws Exception {
    Path file = articles.write(folder.resolve("corpus.jsonl"), count);
    Corpus corpus = Corpus.of(List.of(file.toString()), CorpusSettings.forReplay());
    try (CorpusReader reader = corpus.read();
        ArticlePublisher publisher = ArticlePublisher.connect(cluster, topics.articles(), LIMIT)) {
      System.err.println(
          new Replay(
                  ReplaySettings.all(),
                  publisher,
                  pacer,
                  Rejects.none(),
                  new ReplayListener() {},
                  Clock.systemUTC())
              .run(reader));
    }
  }

  private void awaitViews() throws InterruptedException {
    try (StreamsProgress progress = new StreamsProgress(settings)) {
      new Views(database).awaitCaughtUp(progress.awaitProcessed(LIMIT, () -> {}), LIMIT);
    }
  }
}
