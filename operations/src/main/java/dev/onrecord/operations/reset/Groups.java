package dev.onrecord.operations.reset;

import dev.onrecord.kafka.admin.ClusterAdmin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The broker's groups of consumers and of Kafka Streams, whatever protocol they use. */
final class Groups {
  private final ClusterAdmin broker;

  Groups(ClusterAdmin broker) {
    this.broker = broker;
  }

  /**
   * An existing group.
   *
   * @param members client id and host of each
   */
  record Group(String id, List<String> members, boolean ofStreamsProtocol) {}

  Set<String> ids() {
    return listings().stream().map(GroupListing::groupId).collect(Collectors.toSet());
  }

  private List<GroupListing> listings() {
    return List.copyOf(broker.answer(admin -> admin.listGroups().all()));
  }

  /** The group of exactly this name; empty if there is none. */
  Optional<Group> find(String id) {
    return listings().stream()
        .filter(listing -> listing.groupId().equals(id))
        .findFirst()
        .flatMap(
            listing ->
                listing.type().filter(type -> type == GroupType.STREAMS).isPresent()
                    ? ofStreams(id)
                    : ofConsumers(id));
  }

  private Optional<Group> ofStreams(String id) {
    return broker
        .answerUnless(
            GroupIdNotFoundException.class, admin -> admin.describeStreamsGroups(List.of(id)).all())
        .map(
            found ->
                found.get(id).members().stream()
                    .map(member -> member(member.clientId(), member.clientHost()))
                    .toList())
        .map(members -> new Group(id, members, true));
  }

  private Optional<Group> ofConsumers(String id) {
    return broker
        .answerUnless(
            GroupIdNotFoundException.class,
            admin -> admin.describeConsumerGroups(List.of(id)).all())
        .map(
            found ->
                found.get(id).members().stream()
                    .map(member -> member(member.clientId(), member.host()))
                    .toList())
        .map(members -> new Group(id, members, false));
  }

  private static String member(String clientId, String host) {
    return clientId + " on " + host.replaceFirst("^/", "");
  }

  /** Deletes a group with its offsets; the broker refuses while it has members. */
  void delete(Group group) {
    List<String> id = List.of(group.id());
    broker.doesUnless(
        GroupIdNotFoundException.class,
        admin ->
            group.ofStreamsProtocol()
                ? admin.deleteStreamsGroups(id).all()
                : admin.deleteConsumerGroups(id).all());
  }
}
