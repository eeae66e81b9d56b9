package dev.onrecord.kafka.admin;

import com.google.common.base.Throwables;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.outage.OutageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/**
 * Asks the brokers what the user may do, and changes nothing. They tell all operations on topics
 * and groups that exist; of others, whether they may be described; of a new topic, whether it may
 * be created.
 */
final class AccessProbe {
  /** Completes a prefix to a name that nobody uses. */
  private static final String ANY = "any";

  private static final Set<AclOperation> WITHOUT_DESCRIBE =
      Set.of(AclOperation.CREATE, AclOperation.DESCRIBE_CONFIGS, AclOperation.ALTER_CONFIGS);

  private final ClusterAdmin admin;

  AccessProbe(ClusterAdmin admin) {
    this.admin = admin;
  }

  /** What may be done to a resource; empty if that is unknown. */
  Optional<Set<AclOperation>> allowed(ResourcePattern resource) {
    return switch (resource.resourceType()) {
      case TOPIC ->
          topicsIn(resource).flatMap(name -> onTopic(name).stream()).reduce(AccessProbe::both);
      case GROUP -> onGroup(nameIn(resource));
      case TRANSACTIONAL_ID -> onTransactionalId(nameIn(resource));
      default -> Optional.empty();
    };
  }

  private Stream<String> topicsIn(ResourcePattern resource) {
    return resource.patternType() == PatternType.PREFIXED
        ? Stream.concat(
            admin.answer(asked -> asked.listTopics().names()).stream()
                .filter(name -> name.startsWith(resource.name())),
            Stream.of(nameIn(resource)))
        : Stream.of(resource.name());
  }

  private static Set<AclOperation> both(Set<AclOperation> some, Set<AclOperation> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
  }

  private static String nameIn(ResourcePattern resource) {
    return resource.patternType() == PatternType.PREFIXED ? resource.name() + ANY : resource.name();
  }

  private Optional<Set<AclOperation>> onTopic(String name) {
    DescribeTopicsOptions options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    return ask(
        UnknownTopicOrPartitionException.class,
        asked ->
            asked
                .describeTopics(List.of(name), options)
                .allTopicNames()
                .thenApply(found -> found.get(name).authorizedOperations()));
  }

  private Optional<Set<AclOperation>> onGroup(String id) {
    DescribeConsumerGroupsOptions options =
        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
    return ask(
        GroupIdNotFoundException.class,
        asked ->
            asked
                .describeConsumerGroups(List.of(id), options)
                .all()
                .thenApply(found -> found.get(id).authorizedOperations()));
  }

  private Optional<Set<AclOperation>> onTransactionalId(String id) {
    return ask(
        TransactionalIdNotFoundException.class,
        asked -> asked.describeTransactions(List.of(id)).all().thenApply(found -> null));
  }

  /** All other rights include the one that was refused. An old broker does not tell. */
  private Optional<Set<AclOperation>> ask(
      Class<? extends ApiException> absent,
      Function<Admin, KafkaFuture<Set<AclOperation>>> question) {
    try {
      return admin.answerUnless(absent, question);
    } catch (OnRecordException e) {
      if (Access.isRefusal(e)) {
        return Optional.of(WITHOUT_DESCRIBE);
      }
      if (Throwables.getRootCause(e) instanceof UnsupportedVersionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether the user has the right to create it, be it on the topic or on the cluster. */
  boolean mayCreate(ResourcePattern topic) {
    NewTopic tried = new NewTopic(nameIn(topic), Optional.of(1), Optional.empty());
    CreateTopicsOptions options = new CreateTopicsOptions().validateOnly(true);
    try {
      admin.answer(asked -> asked.createTopics(List.of(tried), options).all());
      return true;
    } catch (OutageException e) {
      throw e;
    } catch (OnRecordException e) {
      // Another refusal, as of a topic that exists, comes after that of the right.
      return !Access.isRefusal(e);
    }
  }
}
