package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;

/** Whether an application's group has members, and how far it has read. */
public record GroupCheck(BrokerSession broker, String group, String command) implements Check {

  @Override
  public String name() {
    return "group " + group;
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public Finding run() {
    ClusterAdmin admin = broker.admin();
    // Asked for by name, a group that is not there would have the broker create its own topics.
    Optional<GroupListing> listed =
        admin.answer(asked -> asked.listGroups().all()).stream()
            .filter(listing -> listing.groupId().equals(group))
            .findFirst();
    if (listed.isEmpty()) {
      return Finding.ok(
          "not there, or hidden by lack of DESCRIBE on group %s: '%s' has not been started yet"
              .formatted(group, command));
    }
    GroupState state = listed.get().groupState().orElse(GroupState.UNKNOWN);
    return judge(command, state, details(admin, listed.get()));
  }

  /**
   * @param command what its members run
   * @param details members, rights and offsets, as far as they are known
   */
  @VisibleForTesting
  static Finding judge(String command, GroupState state, String details) {
    String found = state + details;
    return state == GroupState.EMPTY || state == GroupState.DEAD
        ? Finding.warning(found, "if it should be running, start 'onrecord %s'".formatted(command))
        : Finding.ok(found);
  }

  private String details(ClusterAdmin admin, GroupListing listed) {
    return members(admin, listed) + unread(admin);
  }

  /** A group of the streams protocol is described by other means, and needs no more here. */
  private String members(ClusterAdmin admin, GroupListing listed) {
    if (listed.type().filter(type -> type == GroupType.STREAMS).isPresent()) {
      return "";
    }
    ConsumerGroupDescription description =
        admin
            .answer(
                asked ->
                    asked
                        .describeConsumerGroups(
                            List.of(group),
                            new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                        .all())
            .get(group);
    Set<AclOperation> allowed = description.authorizedOperations();
    return ", members: %d%s"
        .formatted(
            description.members().size(),
            allowed == null || allowed.contains(AclOperation.READ)
                ? ""
                : ", these credentials may not join it (no READ)");
  }

  /** Those of transactions' ends included, so it is seldom 0. Views keep theirs in the database. */
  private String unread(ClusterAdmin admin) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        new HashMap<>(
            admin.answer(
                asked -> asked.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    committed.values().removeIf(Objects::isNull);
    if (committed.isEmpty()) {
      return "";
    }
    long unread =
        admin.offsets(committed.keySet(), OffsetSpec.latest()).entrySet().stream()
            .mapToLong(end -> end.getValue() - committed.get(end.getKey()).offset())
            .sum();
    return ", at most %d offsets to read".formatted(unread);
  }
}
