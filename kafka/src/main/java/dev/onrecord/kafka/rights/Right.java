package dev.onrecord.kafka.rights;

import dev.onrecord.schemas.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** One thing that a broker with access control must allow. */
public record Right(ResourcePattern resource, AclOperation operation) {

  static Stream<Right> onTopics(Collection<? extends Topic<?>> topics, AclOperation... operations) {
    return topics.stream()
        .flatMap(topic -> on(ResourceType.TOPIC, topic.name(), operations).stream());
  }

  /** On the resource of exactly this name. */
  static List<Right> on(ResourceType type, String name, AclOperation... operations) {
    return on(new ResourcePattern(type, name, PatternType.LITERAL), operations);
  }

  /** On all resources whose names begin so. */
  static List<Right> onPrefix(ResourceType type, String prefix, AclOperation... operations) {
    return on(new ResourcePattern(type, prefix, PatternType.PREFIXED), operations);
  }

  private static List<Right> on(ResourcePattern resource, AclOperation... operations) {
    return Arrays.stream(operations).map(operation -> new Right(resource, operation)).toList();
  }

  /** As in "WRITE on topic onrecord.articles" and "READ on group onrecord-views-*". */
  @Override
  public String toString() {
    return "%s on %s %s%s"
        .formatted(
            operation,
            resource.resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            resource.name(),
            resource.patternType() == PatternType.PREFIXED ? "*" : "");
  }
}
