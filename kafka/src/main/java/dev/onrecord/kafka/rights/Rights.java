package dev.onrecord.kafka.rights;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.PatternType;

/**
 * The rights that the user of a command needs on a broker with access control, and no more: without
 * any of them the command fails. Kafka grants DESCRIBE with READ, WRITE, DELETE and ALTER, and
 * DESCRIBE_CONFIGS with ALTER_CONFIGS, so what is implied is not listed.
 *
 * @param command as it is typed after {@code onrecord}
 */
public record Rights(String command, List<Right> all) {

  /** The names that rights are given for. */
  public record Names(Topics topics, String applicationId, String viewsGroupPrefix) {}

  /** The rights of every command that connects to a broker. */
  public static List<Rights> catalogue(Names names) {
    Topics topics = names.topics();
    return List.of(
        topicsApply(topics),
        topicsList(topics),
        topicsDelete(topics),
        replay(topics.articles()),
        retract(topics.articles()),
        streams(topics, names.applicationId()),
        views(topics, names.viewsGroupPrefix()),
        monitor(topics),
        reprocess(topics, names.applicationId()),
        deadLetters(topics),
        redrive(topics),
        reset(names),
        resetWithArticles(names),
        doctor(names));
  }

  public static Rights topicsApply(Topics topics) {
    return of("topics apply", Right.onTopics(topics.all(), CREATE, DESCRIBE, ALTER_CONFIGS));
  }

  public static Rights topicsList(Topics topics) {
    return of("topics list", topics.all().stream().flatMap(topic -> look(topic).stream()));
  }

  /** What it takes to see a topic's partitions and settings. */
  public static List<Right> look(Topic<?> topic) {
    return Right.on(TOPIC, topic.name(), DESCRIBE, DESCRIBE_CONFIGS);
  }

  public static Rights topicsDelete(Topics topics) {
    return of("topics delete", Right.onTopics(topics.all(), DELETE));
  }

  public static Rights replay(Topic<Article> articles) {
    return of("replay", Right.onTopics(List.of(articles), WRITE));
  }

  public static Rights retract(Topic<Article> articles) {
    return of("retract", Right.onTopics(List.of(articles), READ, WRITE));
  }

  public static Rights streams(Topics topics, String applicationId) {
    Collection<Topic<?>> read = read(topics);
    return of(
        "streams",
        Right.onTopics(read, READ),
        Right.onTopics(
            topics.all().stream().filter(topic -> !read.contains(topic)).toList(), WRITE),
        Right.onPrefix(TOPIC, applicationId + "-", CREATE, READ, WRITE, DELETE).stream(),
        Right.on(GROUP, applicationId, READ).stream(),
        Right.onPrefix(TRANSACTIONAL_ID, applicationId + "-", WRITE).stream());
  }

  /** The topics of articles. */
  private static Collection<Topic<?>> read(Topics topics) {
    return List.of(topics.articles(), topics.reprocess());
  }

  public static Rights views(Topics topics, String groupPrefix) {
    return of(
        "views",
        Right.onTopics(topics.viewed(), READ),
        Right.onPrefix(GROUP, groupPrefix + "-", READ).stream());
  }

  public static Rights monitor(Topics topics) {
    return of(
        "monitor",
        Right.onTopics(
            List.of(topics.extractions(), topics.statements(), topics.actorCounts()), READ));
  }

  /** Waiting until the application has read everything needs the rights to look into its topics. */
  public static Rights reprocess(Topics topics, String applicationId) {
    String own = ClientNames.reprocess(applicationId);
    return of(
        "reprocess",
        Right.onTopics(List.of(topics.extractions(), topics.articles()), READ),
        Right.onTopics(List.of(topics.reprocess()), READ, WRITE),
        Right.on(GROUP, own, READ).stream(),
        Right.on(TRANSACTIONAL_ID, own, WRITE).stream(),
        Right.on(GROUP, applicationId, DESCRIBE).stream(),
        Right.onPrefix(TOPIC, applicationId + "-", READ).stream());
  }

  public static Rights deadLetters(Topics topics) {
    return of("dead-letters list, show", Right.onTopics(List.of(topics.deadLetters()), READ));
  }

  public static Rights redrive(Topics topics) {
    return of(
        "dead-letters redrive",
        Right.onTopics(List.of(topics.deadLetters()), READ, WRITE),
        Right.onTopics(read(topics), READ, WRITE),
        Right.on(TRANSACTIONAL_ID, ClientNames.redrive(topics), WRITE).stream());
  }

  public static Rights reset(Names names) {
    Topics topics = names.topics();
    return of(
        "reset",
        Right.onTopics(List.of(topics.articles()), DESCRIBE, DESCRIBE_CONFIGS),
        Right.onTopics(topics.viewed(), CREATE, DELETE, DESCRIBE_CONFIGS),
        Right.onTopics(List.of(topics.reprocess()), CREATE, DELETE, DESCRIBE_CONFIGS),
        ofApplication(names));
  }

  public static Rights resetWithArticles(Names names) {
    Topics topics = names.topics();
    return of(
        "reset --articles",
        Right.onTopics(read(topics), CREATE, DELETE, DESCRIBE_CONFIGS),
        Right.onTopics(topics.viewed(), CREATE, DELETE, DESCRIBE_CONFIGS),
        ofApplication(names));
  }

  private static Stream<Right> ofApplication(Names names) {
    String application = names.applicationId();
    return Stream.of(
            Right.onPrefix(TOPIC, application + "-", DELETE),
            Right.on(GROUP, application, DELETE),
            Right.on(GROUP, ClientNames.reprocess(application), DELETE),
            Right.onPrefix(GROUP, names.viewsGroupPrefix(), DELETE))
        .flatMap(List::stream);
  }

  public static Rights doctor(Names names) {
    String application = names.applicationId();
    return of(
        "doctor",
        topicsList(names.topics()).all().stream(),
        Right.on(TOPIC, "__transaction_state", DESCRIBE).stream(),
        Right.on(GROUP, application, DESCRIBE).stream(),
        Right.onPrefix(GROUP, names.viewsGroupPrefix() + "-", DESCRIBE).stream(),
        Right.onPrefix(TRANSACTIONAL_ID, application + "-", DESCRIBE).stream());
  }

  /** Those on the topics of the catalogue. */
  public Rights onPublicTopics() {
    return onTopics(PatternType.LITERAL);
  }

  /** Those on the topics that the application creates for itself. */
  public Rights onInternalTopics() {
    return onTopics(PatternType.PREFIXED);
  }

  private Rights onTopics(PatternType pattern) {
    return new Rights(
        command,
        all.stream()
            .filter(right -> right.resource().resourceType() == TOPIC)
            .filter(right -> right.resource().patternType() == pattern)
            .toList());
  }

  @SafeVarargs
  private static Rights of(String command, Stream<Right>... rights) {
    return new Rights(command, Stream.of(rights).flatMap(some -> some).toList());
  }
}
