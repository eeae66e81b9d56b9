package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Which commands the credentials allow, as far as the broker tells their rights on topics.
 *
 * @param observer the rights of one who only looks
 */
public record RightsCheck(BrokerSession broker, List<Rights> commands, Rights observer)
    implements Check {

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
    Access access = new Access(broker.admin());
    Map<String, Set<Right>> lacking = new LinkedHashMap<>();
    boolean mayDoAnything = false;
    for (Rights command : commands) {
      List<Right> needed = onTopics(command);
      lacking.put(command.command(), access.lacking(needed));
      mayDoAnything |= lacking.get(command.command()).size() < needed.size();
    }
    return mayDoAnything || !access.lacking(onTopics(observer)).isEmpty()
        ? judge(lacking)
        : Finding.skipped(
            "these credentials may look at everything and do nothing: check each command with the credentials it will use");
  }

  /** To ask for others, the broker would create the topics in which it keeps them. */
  private static List<Right> onTopics(Rights command) {
    return command.all().stream()
        .filter(right -> right.resource().resourceType() == ResourceType.TOPIC)
        .toList();
  }

  /**
   * Each command may have credentials of its own, so those of one are enough.
   *
   * @param lacking the rights that each command lacks
   */
  @VisibleForTesting
  static Finding judge(Map<String, Set<Right>> lacking) {
    String found =
        lacking.entrySet().stream()
            .filter(command -> !command.getValue().isEmpty())
            .map(command -> "'%s' lacks %s".formatted(command.getKey(), text(command.getValue())))
            .collect(Collectors.joining("; "));
    if (found.isEmpty()) {
      return Finding.ok("enough for every command on the topics that exist");
    }
    String advice =
        "grant them (kafka-acls.sh), or check each command with the credentials it will use";
    return lacking.values().stream().noneMatch(Set::isEmpty)
        ? Finding.failure(found, advice)
        : Finding.warning(found, advice);
  }

  private static String text(Collection<Right> rights) {
    return rights.stream().map(Right::toString).sorted().collect(Collectors.joining(", "));
  }
}
