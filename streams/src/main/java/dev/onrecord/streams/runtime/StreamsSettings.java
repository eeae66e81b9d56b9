package dev.onrecord.streams.runtime;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.topology.InternalNames;
import dev.onrecord.streams.topology.MinConfidence;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the topology runs.
 *
 * @param applicationId names the consumer group, the internal topics and the state: instances with
 *     the same id share the work
 * @param stateDir where state is kept; empty: Kafka's default under the temporary folder, and
 *     beside it for further instances on this machine. Losing it does no harm: the changelogs hold
 *     the same
 * @param topicsWithin how long to wait at start for missing topics and schemas
 * @param minConfidence which statements count; the same for all instances of an application
 */
public record StreamsSettings(
    ClusterSettings cluster,
    Topics topics,
    String applicationId,
    Optional<Path> stateDir,
    Duration topicsWithin,
    MinConfidence minConfidence) {

  public static final String DEFAULT_APPLICATION_ID = "onrecord-streams";

  /** Records of one partition that are processed before a commit is considered. */
  private static final int RECORDS_A_POLL = 4;

  /** Instances of an application that find a folder by themselves on one machine. */
  private static final int MOST_INSTANCES = 16;

  /** Time to write the statements and deltas of one article. */
  private static final Duration TIME_TO_WRITE = Duration.ofSeconds(5);

  /** Settings with which every statement counts. */
  public StreamsSettings(
      ClusterSettings cluster,
      Topics topics,
      String applicationId,
      Optional<Path> stateDir,
      Duration topicsWithin) {
    this(cluster, topics, applicationId, stateDir, topicsWithin, MinConfidence.NONE);
  }

  /** The topics of published articles, and of those to be read again. */
  List<String> articleTopics() {
    return read().stream().map(Topic::name).toList();
  }

  private List<Topic<Article>> read() {
    return List.of(topics.articles(), topics.reprocess());
  }

  /** What its user must be allowed. */
  Rights rights() {
    return Rights.streams(topics, applicationId);
  }

  /** What must be there before the start. */
  Requirements requirements() {
    return new Requirements(
        read(), topics.all().stream().filter(topic -> !read().contains(topic)).toList());
  }

  /** The internal topics that the application hands records on through. */
  List<String> repartitionTopics() {
    return internalTopics(InternalNames.REPARTITIONS, "repartition");
  }

  /** All topics that the application reads. */
  List<String> readTopics() {
    return Stream.concat(articleTopics().stream(), repartitionTopics().stream()).toList();
  }

  /** The same under another name. */
  public StreamsSettings withApplicationId(String other) {
    return new StreamsSettings(cluster, topics, other, stateDir, topicsWithin, minConfidence);
  }

  /** The topics that Kafka Streams creates for this application. */
  public List<String> internalTopics() {
    return Stream.concat(
            repartitionTopics().stream(),
            internalTopics(InternalNames.STORES, "changelog").stream())
        .toList();
  }

  private List<String> internalTopics(List<String> names, String suffix) {
    return names.stream().map(name -> applicationId + "-" + name + "-" + suffix).toList();
  }

  /** The folders that may hold this application's state on this machine. */
  public List<Path> stateFolders() {
    return stateDirs().stream().map(dir -> dir.resolve(applicationId)).toList();
  }

  /** Where state may be kept: the folder that was named, or by default one for each instance. */
  List<Path> stateDirs() {
    StreamsConfig config = new StreamsConfig(properties(new SimpleMeterRegistry()));
    Path first = Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG));
    boolean named =
        stateDir.isPresent() || cluster.kafka().containsKey(StreamsConfig.STATE_DIR_CONFIG);
    return Stream.concat(
            Stream.of(first),
            IntStream.rangeClosed(2, named ? 1 : MOST_INSTANCES)
                .mapToObj(number -> first.resolveSibling(first.getFileName() + "-" + number)))
        .toList();
  }

  /** The same with its state in this folder. */
  StreamsSettings withStateDir(Path dir) {
    return new StreamsSettings(
        cluster, topics, applicationId, Optional.of(dir), topicsWithin, minConfidence);
  }

  /**
   * The properties of Kafka Streams. Those of the cluster settings override ours.
   *
   * @param metrics where the error handlers count
   */
  public Properties properties(MeterRegistry metrics) {
    Map<String, Object> own = new HashMap<>();
    own.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    own.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    own.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    own.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters().name());
    own.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, BadBytesToDeadLetters.class);
    own.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableArticlesToDeadLetters.class);
    own.put(BadBytesToDeadLetters.ARTICLES_TOPICS, Set.copyOf(articleTopics()));
    own.put(DeadLetters.METRICS, metrics);
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Upper bound on failover time.
    own.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    // The records of one poll are one transaction. Even if each article takes all the time it may
    // have, the transaction must not time out: it would do so again at every attempt.
    own.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_A_POLL);
    own.put(
        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
        (int) TimeBudget.DEFAULT.plus(TIME_TO_WRITE).multipliedBy(RECORDS_A_POLL).toMillis());
    own.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    int largest = topics.extractions().maxMessageBytes();
    own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
    // The state of an article grows with its statements.
    own.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Integer.toString(largest));
    stateDir.ifPresent(dir -> own.put(StreamsConfig.STATE_DIR_CONFIG, dir.toString()));

    Properties properties = new Properties();
    properties.putAll(cluster.kafkaWith(own));
    return properties;
  }
}
