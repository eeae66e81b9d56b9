package dev.onrecord.operations.doctor.broker;

import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;

/** A command, and the topics it reads and writes. */
public record Application(String command, List<Topic<?>> read, List<Topic<?>> written) {

  public static List<Application> all(Topics topics) {
    List<Topic<?>> articles = List.of(topics.articles(), topics.reprocess());
    return List.of(
        new Application("replay", List.of(), List.of(topics.articles())),
        new Application(
            "streams",
            articles,
            topics.all().stream().filter(topic -> !articles.contains(topic)).toList()),
        new Application("views", topics.viewed(), List.of()),
        new Application("monitor", topics.viewed(), List.of()),
        new Application("reprocess", List.of(topics.extractions()), List.of(topics.reprocess())));
  }

  /**
   * The rights it lacks, as in "WRITE on onrecord.articles".
   *
   * @param allowed the known rights on each topic
   */
  Set<String> lacks(Map<Topic<?>, Set<AclOperation>> allowed) {
    Set<String> lacking = new TreeSet<>();
    addLacking(lacking, read, AclOperation.READ, allowed);
    addLacking(lacking, written, AclOperation.WRITE, allowed);
    return lacking;
  }

  private static void addLacking(
      Set<String> lacking,
      List<Topic<?>> topics,
      AclOperation operation,
      Map<Topic<?>, Set<AclOperation>> allowed) {
    topics.stream()
        .filter(allowed::containsKey)
        .filter(topic -> !allowed.get(topic).contains(operation))
        .forEach(topic -> lacking.add(operation + " on " + topic.name()));
  }
}
