package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Denial;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.schemas.Topic;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which commands the credentials allow, as far as the broker tells their rights on topics. */
public record RightsCheck(BrokerSession broker, List<Application> applications) implements Check {

  @Override
  public String name() {
    return "rights";
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public Finding run() {
    Map<Topic<?>, Set<AclOperation>> allowed = new HashMap<>();
    for (Topic<?> topic : topics()) {
      onTopic(topic).ifPresent(operations -> allowed.put(topic, operations));
    }
    return judge(applications, allowed, onCluster());
  }

  private Set<Topic<?>> topics() {
    Set<Topic<?>> topics = new LinkedHashSet<>();
    for (Application application : applications) {
      topics.addAll(application.read());
      topics.addAll(application.written());
    }
    return topics;
  }

  /** Empty if there is no such topic. */
  private Optional<Set<AclOperation>> onTopic(Topic<?> topic) {
    try {
      return broker
          .admin()
          .answerUnless(
              UnknownTopicOrPartitionException.class,
              asked ->
                  asked
                      .describeTopics(
                          List.of(topic.name()),
                          new DescribeTopicsOptions().includeAuthorizedOperations(true))
                      .allTopicNames())
          .map(found -> found.get(topic.name()).authorizedOperations());
    } catch (OnRecordException e) {
      if (Denial.isIn(e)) {
        return Optional.of(Set.of());
      }
      throw e;
    }
  }

  private Set<AclOperation> onCluster() {
    return Optional.ofNullable(
            broker
                .admin()
                .answer(
                    asked ->
                        asked
                            .describeCluster(
                                new DescribeClusterOptions().includeAuthorizedOperations(true))
                            .authorizedOperations()))
        .orElse(Set.of());
  }

  /** Each application may have credentials of its own, so those of one are enough. */
  @VisibleForTesting
  static Finding judge(
      List<Application> applications,
      Map<Topic<?>, Set<AclOperation>> allowed,
      Set<AclOperation> onCluster) {
    String cluster =
        onCluster.contains(AclOperation.CREATE)
            ? ""
            : "; no CREATE on the cluster: 'streams' needs it for topics that begin with its application id";
    String lacking =
        applications.stream()
            .filter(application -> !application.lacks(allowed).isEmpty())
            .map(
                application ->
                    "'%s' lacks %s"
                        .formatted(
                            application.command(), String.join(", ", application.lacks(allowed))))
            .collect(Collectors.joining("; "));
    if (allowed.isEmpty()) {
      return Finding.skipped("the broker tells the rights on topics that exist, and none does");
    }
    if (lacking.isEmpty()) {
      return Finding.ok("enough for every command on the topics that exist" + cluster);
    }
    String advice =
        "grant them (kafka-acls.sh), or check each command with the credentials it will use";
    return applications.stream().allMatch(application -> !application.lacks(allowed).isEmpty())
        ? Finding.failure(lacking + cluster, advice)
        : Finding.warning(lacking + cluster, advice);
  }
}
