package dev.onrecord.operations.doctor.database;

import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.ViewsOrigin;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.operations.doctor.broker.BrokerCheck;
import dev.onrecord.operations.doctor.broker.BrokerSession;
import dev.onrecord.operations.doctor.broker.TopicCheck;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether the views were filled from these topics, and how far. */
public record ViewsCheck(BrokerSession broker, ViewsSettings settings) implements Check {

  @Override
  public String name() {
    return "views";
  }

  @Override
  public Set<String> needs() {
    return Stream.concat(
            Stream.of(BrokerCheck.NAME, DatabaseCheck.NAME),
            settings.topics().viewed().stream().map(TopicCheck::name))
        .collect(Collectors.toSet());
  }

  @Override
  public Finding run() {
    try {
      return ViewsOrigin.isOf(settings)
          ? Finding.ok(progress())
          : Finding.ok("empty: 'onrecord views' fills them");
    } catch (NoViewsException e) {
      return Finding.skipped("there are none yet");
    }
  }

  private String progress() {
    Map<TopicPartition, Long> next = new Views(settings.database()).offsets();
    long unread =
        broker.admin().offsets(next.keySet(), OffsetSpec.latest()).entrySet().stream()
            .mapToLong(end -> end.getValue() - next.get(end.getKey()))
            .sum();
    return "offsets of %d partitions stored, at most %d to read".formatted(next.size(), unread);
  }
}
