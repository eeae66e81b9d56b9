package dev.onrecord.soak.pipeline;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.kafka.rights.ClientNames;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.schemas.Topics;
import dev.onrecord.soak.process.Processes;
import dev.onrecord.soak.process.RunningProcess;
import dev.onrecord.streams.runtime.StreamsSettings;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/**
 * Streams, views and producer as processes, on topics of their own, and all that was published to
 * them. For one thread.
 */
public final class FaultyPipeline implements AutoCloseable {
  /** How long a step may take once the fault is over. */
  public static final Duration LIMIT = Duration.ofSeconds(180);

  private static final int PARTITIONS = 3;
  private static final int INSTANCES = 3;

  /** Short timeouts: a dead instance is noticed soon, so that a fault does not take minutes. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "KAFKA_SESSION_TIMEOUT_MS", "4000",
          "KAFKA_HEARTBEAT_INTERVAL_MS", "1000",
          "KAFKA_TRANSACTION_TIMEOUT_MS", "6000");

  private final Cluster cluster;
  private final String name;
  private final Path folder;
  private final Topics topics;
  private final Processes processes;
  private final UnusedActorFile actors;
  private final List<PipelineProcess> streams;
  private final List<ViewsProcess> writers = new ArrayList<>();
  private final List<Publication> published = new ArrayList<>();
  private final ArticlePublisher publisher;
  private RunningProcess replay;

  /**
   * Creates the topics and starts two instances of streams and a writer of views.
   *
   * @param name of topics, groups and processes
   * @param folder where state and logs go
   * @param jdbcUrl where the views go
   */
  public FaultyPipeline(Cluster cluster, String name, Path folder, String jdbcUrl)
      throws InterruptedException {
    this.cluster = cluster;
    this.name = name;
    this.folder = folder;
    topics = Topics.withPrefix(name + ".");
    processes = new Processes(folder.resolve("logs"), ENVIRONMENT);
    actors = new UnusedActorFile(folder.resolve("actors.txt"));
    Provisioning.apply(topics, cluster.settings(), PARTITIONS);
    publisher =
        ArticlePublisher.connect(
            cluster.settings(), topics.articles(), ArticlePublisher.DEFAULT_PATIENCE);
    streams = IntStream.rangeClosed(1, INSTANCES).mapToObj(this::instance).toList();
    addWriter("views", jdbcUrl);
    start();
  }

  private PipelineProcess instance(int number) {
    String instance = "streams-" + number;
    List<String> arguments = arguments("streams", cluster.proxiedRegistry());
    arguments.addAll(List.of("--application-id", name, "--state-dir", stateDir(number).toString()));
    arguments.addAll(List.of("--actors", actors.file().toString()));
    return new PipelineProcess(processes, instance, arguments);
  }

  private List<String> arguments(String command, String registry) {
    return new ArrayList<>(
        List.of(
            command,
            "--bootstrap-server",
            cluster.settings().bootstrapServers(),
            "--schema-registry",
            registry,
            "--topic-prefix",
            name + "."));
  }

  /** Starts whatever should run and does not: two instances of streams, and the writers. */
  public void start() {
    streams.subList(0, 2).forEach(PipelineProcess::start);
    writers.forEach(writer -> writer.process().start());
  }

  public Cluster cluster() {
    return cluster;
  }

  public Path folder() {
    return folder;
  }

  public Topics topics() {
    return topics;
  }

  /** Three instances of streams, of which two normally run. */
  public List<PipelineProcess> streams() {
    return streams;
  }

  /** Where an instance, counted from 1, keeps its state. */
  public Path stateDir(int instance) {
    return folder.resolve("state-" + instance);
  }

  List<ViewsProcess> writers() {
    return writers;
  }

  /** The writer that is always there. */
  public ViewsProcess views() {
    return writers.get(0);
  }

  /**
   * Adds one more writer of all views; {@link #start} starts it.
   *
   * @param jdbcUrl its database; user and password as for {@code views}
   */
  public ViewsProcess addWriter(String writer, String jdbcUrl) {
    List<String> arguments = arguments("views", cluster.proxiedRegistry());
    arguments.addAll(List.of("--group", name + "-" + writer, "--jdbc-url", jdbcUrl));
    ViewsProcess added =
        new ViewsProcess(
            new PipelineProcess(processes, writer, arguments),
            Database.of(jdbcUrl, Database.Credentials.of(System.getenv())));
    writers.add(added);
    return added;
  }

  /** Ends a writer and leaves its database out of comparisons. */
  public void removeWriter(ViewsProcess writer) throws InterruptedException {
    writers.remove(writer);
    if (writer.process().isAlive()) {
      writer.process().current().kill();
    }
  }

  /** Gives streams an extractor of another version, which finds the same. */
  public void changeExtractor() throws InterruptedException {
    actors.change();
    for (PipelineProcess process : streams) {
      process.stop();
    }
    start();
  }

  /**
   * Starts to have everything read again.
   *
   * @param slowly with a transaction an article, so that it can be killed in mid-run
   */
  public RunningProcess startReprocess(boolean slowly) throws IOException {
    List<String> arguments = arguments("reprocess", cluster.settings().registryUrl());
    arguments.addAll(List.of("--application-id", name));
    if (slowly) {
      Path config = Files.writeString(folder.resolve("slow.properties"), "max.poll.records=1\n");
      arguments.addAll(List.of("--command-config", config.toString()));
    }
    return processes.start("reprocess", arguments);
  }

  /** How far the last run of reprocess has come, by partition; nothing before the first. */
  public Map<TopicPartition, OffsetAndMetadata> reprocessed() throws Exception {
    return cluster
        .admin()
        .listConsumerGroupOffsets(ClientNames.reprocess(name))
        .partitionsToOffsetAndMetadata()
        .get();
  }

  /** Starts to publish a corpus, in a process of its own. */
  public void replay(SeededCorpus corpus, int articlesPerSecond) {
    published.addAll(corpus.publications());
    startReplay(corpus, articlesPerSecond);
  }

  private void startReplay(SeededCorpus corpus, int articlesPerSecond) {
    List<String> arguments = arguments("replay", cluster.settings().registryUrl());
    arguments.addAll(List.of("--rate", Integer.toString(articlesPerSecond)));
    arguments.addAll(List.of("--rejects", folder.resolve("rejects.jsonl").toString()));
    arguments.add(corpus.file().toString());
    replay = processes.start("replay", arguments);
  }

  /** Publishes what a producer that was killed left over, by publishing all of it again. */
  public void finishReplay(SeededCorpus corpus, int articlesPerSecond) throws Exception {
    if (replay.awaitEnd(LIMIT) == 0) {
      return;
    }
    startReplay(corpus, articlesPerSecond);
    int exit = replay.awaitEnd(LIMIT);
    if (exit != 0) {
      throw new IllegalStateException("replay ended with " + exit + "; see " + replay.log());
    }
  }

  /** The producer that runs, or ran last. */
  public RunningProcess producer() {
    return replay;
  }

  public void withdraw(List<String> ids) throws InterruptedException {
    publisher.withdraw(ids);
    Instant now = Instant.now();
    ids.forEach(id -> published.add(Publication.withdrawal(id, now)));
  }

  List<Publication> published() {
    return published;
  }

  public long publishedRecords() {
    return published.size();
  }

  /**
   * Resident memory in KiB of each running instance of streams and views, where the system reports
   * it.
   */
  public Map<String, Long> memory() {
    Map<String, Long> memory = new TreeMap<>();
    Stream.concat(streams.stream(), writers.stream().map(ViewsProcess::process))
        .filter(PipelineProcess::isAlive)
        .forEach(
            process ->
                process.current().residentKib().ifPresent(kib -> memory.put(process.name(), kib)));
    return memory;
  }

  StreamsSettings streamsSettings() {
    return new StreamsSettings(
        cluster.settings(), topics, name, Optional.empty(), Duration.ofSeconds(30));
  }

  /** The number of records ever written to the topic of articles. */
  public long articlesOnTopic() throws Exception {
    return new TopicReader(cluster.settings()).size(topics.articles());
  }

  /** Returns when every process that runs has its share of the work. */
  public void awaitReady() throws Exception {
    List<PipelineProcess> alive = streams.stream().filter(PipelineProcess::isAlive).toList();
    // The group alone is not enough: for a while it still has dead instances as members.
    Await.until(
        "streams run",
        LIMIT,
        () -> alive.stream().allMatch(process -> process.current().hasLogged("-> RUNNING")));
    Await.until(alive.size() + " instances share the work", LIMIT, () -> isShared(alive.size()));
    for (ViewsProcess writer : writers) {
      if (writer.process().isAlive()) {
        Await.until("views writes", LIMIT, () -> writer.process().current().hasLogged("writing "));
      }
    }
  }

  /** Whether the group of streams is stable and has this many members. */
  public boolean isShared(long instances) throws InterruptedException {
    try {
      ConsumerGroupDescription group =
          cluster.admin().describeConsumerGroups(List.of(name)).all().get().get(name);
      return group.members().size() == instances && group.groupState() == GroupState.STABLE;
    } catch (ExecutionException e) {
      // There is no group yet, or its broker is still down.
      return false;
    }
  }

  @Override
  public void close() {
    processes.close();
    publisher.close();
  }
}
