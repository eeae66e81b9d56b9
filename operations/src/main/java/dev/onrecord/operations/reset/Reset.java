package dev.onrecord.operations.reset;

import dev.onrecord.consumer.write.ViewsReset;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.operations.reset.Groups.Group;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Returns an application to its beginning: its next start reads all articles again and fills the
 * same views. After an interrupted reset, run it again: what identifies the application is deleted
 * last, so that the second run finds it.
 */
public final class Reset implements AutoCloseable {
  private final ResetSettings settings;
  private final ClusterAdmin broker;
  private final Groups groups;
  private final TopicRenewal topics;
  private final ViewsReset views;
  private final List<StateFolder> states;

  public Reset(ResetSettings settings) {
    this.settings = settings;
    broker = new ClusterAdmin(settings.streams().cluster());
    groups = new Groups(broker);
    topics = new TopicRenewal(broker);
    views = new ViewsReset(settings.views().database());
    states = settings.streams().stateFolders().stream().map(StateFolder::new).toList();
  }

  /**
   * Plans, and changes nothing.
   *
   * @throws OnRecordException if the application is running, shares a name with another one, or
   *     broker or database do not answer
   */
  public ResetPlan plan() {
    // A group that the user may not see would keep its offsets.
    new Access(broker).require(settings.rights());
    List<Group> found = groupsAtRest();
    ResetPlan plan =
        new ResetPlan(
            settings.applicationGroups(),
            found,
            internal(),
            renewed(),
            states.stream().filter(StateFolder::exists).toList(),
            views.toString(),
            views.contents());
    requireOwnTopics(plan);
    requireOwnViews(plan);
    return plan;
  }

  private List<Group> groupsAtRest() {
    List<Group> found = ownGroups().stream().flatMap(id -> groups.find(id).stream()).toList();
    List<String> alive =
        found.stream()
            .filter(group -> !group.members().isEmpty())
            .map(group -> group.id() + " (" + String.join(", ", group.members()) + ")")
            .toList();
    if (!alive.isEmpty()) {
      throw new OnRecordException(
          "nothing was reset, these groups have members: %s; stop them first (a killed one is still a member for some 10 s)"
              .formatted(String.join("; ", alive)));
    }
    return found;
  }

  /** Earlier versions gave the writers of all databases the same group. */
  private List<String> ownGroups() {
    List<String> own = new ArrayList<>(settings.applicationGroups());
    own.add(settings.views().groupPrefix());
    views.identity().map(settings.views()::group).ifPresent(own::add);
    return own;
  }

  private Map<String, Long> internal() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    settings
        .streams()
        .internalTopics()
        .forEach(topic -> topics.size(topic).ifPresent(size -> sizes.put(topic, size)));
    return sizes;
  }

  private Map<Topic<?>, Optional<Long>> renewed() {
    Map<Topic<?>, Optional<Long>> sizes = new LinkedHashMap<>();
    settings.renewed().forEach(topic -> sizes.put(topic, topics.size(topic.name())));
    return sizes;
  }

  /** Step b-c of application a and step c of application a-b have the same topic. */
  private void requireOwnTopics(ResetPlan plan) {
    List<String> own = ownGroups();
    for (String other : groups.ids()) {
      if (own.contains(other)) {
        continue;
      }
      List<String> shared =
          settings.streams().withApplicationId(other).internalTopics().stream()
              .filter(plan.internal()::containsKey)
              .toList();
      if (!shared.isEmpty()) {
        throw new OnRecordException(
            "nothing was reset: topics %s may belong to application %s as well; delete them by hand if they do not"
                .formatted(String.join(", ", shared), other));
      }
    }
  }

  private void requireOwnViews(ResetPlan plan) {
    Set<String> ours =
        settings.streams().topics().viewed().stream().map(Topic::name).collect(Collectors.toSet());
    Set<String> filledFrom = plan.views().map(ViewsReset.Contents::topics).orElse(Set.of());
    if (!filledFrom.isEmpty() && !filledFrom.equals(ours)) {
      throw new OnRecordException(
          "nothing was reset: %s holds the views of topics %s, not of %s: name the right one with --db or --jdbc-url"
              .formatted(views, String.join(", ", filledFrom), String.join(", ", ours)));
    }
  }

  /** Is told of each step that is done. */
  public interface Listener {
    void done(String what);
  }

  /**
   * Plans again, because the last plan may be old, and carries the plan out. Does nothing if
   * nothing has the application's name.
   *
   * @throws OnRecordException if it cannot be finished; run it again
   */
  public void run(Listener listener) {
    ResetPlan plan = plan();
    if (plan.isEmpty()) {
      return;
    }
    renew(plan, listener);
    if (plan.views().isPresent()) {
      views.clear();
      listener.done("emptied the views in " + views);
    }
    for (String topic : plan.internal().keySet()) {
      topics.delete(topic);
      listener.done("deleted topic " + topic);
    }
    for (StateFolder state : plan.states()) {
      state.delete();
      listener.done("deleted state folder " + state.path());
    }
    for (Group group : plan.groups()) {
      groups.delete(group);
      listener.done("deleted the offsets of group " + group.id());
    }
  }

  private void renew(ResetPlan plan, Listener listener) {
    Topics catalogue = settings.streams().topics();
    TopicShape usual = topics.usual(catalogue);
    for (Topic<?> topic : plan.renewed().keySet()) {
      topics.renew(topic, topics.shape(topic).orElse(usual));
      listener.done("created topic %s again".formatted(topic.name()));
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
