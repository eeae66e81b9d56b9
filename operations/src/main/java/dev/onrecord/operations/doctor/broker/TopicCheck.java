package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether a topic exists with the settings of the catalogue. */
public record TopicCheck(BrokerSession broker, Topic<?> topic) implements Check {

  public static String name(Topic<?> topic) {
    return "topic " + topic.name();
  }

  @Override
  public String name() {
    return name(topic);
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public List<Right> rights() {
    return Rights.look(topic);
  }

  @Override
  public Finding run() {
    return judge(topic, broker.topics().find(topic));
  }

  @VisibleForTesting
  static Finding judge(Topic<?> topic, Optional<TopicAdmin.Found> existing) {
    if (existing.isEmpty()) {
      return Finding.failure("missing", "'onrecord topics apply' creates it");
    }
    TopicAdmin.Found found = existing.get();
    Map<String, String> lacking = new TreeMap<>(found.lacking(topic));
    return lacking.isEmpty()
        ? Finding.ok(
            "%d partitions, %d replicas, %s"
                .formatted(
                    found.partitions(), found.replicas(), found.config().get("cleanup.policy")))
        : Finding.failure(
            lacking.entrySet().stream()
                .map(
                    wanted ->
                        "%s is %s, not %s"
                            .formatted(
                                wanted.getKey(),
                                found.config().get(wanted.getKey()),
                                wanted.getValue()))
                .collect(Collectors.joining("; ")),
            "'onrecord topics apply' sets it");
  }
}
