package dev.onrecord.operations.doctor.database;

import dev.onrecord.consumer.write.ViewsReset;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.operations.doctor.broker.BrokerCheck;
import dev.onrecord.operations.doctor.broker.BrokerSession;
import dev.onrecord.operations.doctor.broker.GroupCheck;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.Optional;
import java.util.Set;

/** The group of the views, whose name comes from their database. */
public record ViewsGroupCheck(BrokerSession broker, ViewsSettings settings) implements Check {

  @Override
  public String name() {
    return "group of views";
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME, DatabaseCheck.NAME);
  }

  @Override
  public Finding run() {
    Optional<String> database = new ViewsReset(settings.database()).identity();
    if (database.isEmpty()) {
      return Finding.ok("not there: 'onrecord views' has not been started yet");
    }
    String group = settings.group(database.get());
    Finding finding = new GroupCheck(broker, group, "views").run();
    return new Finding(finding.result(), group + ": " + finding.found(), finding.advice());
  }
}
