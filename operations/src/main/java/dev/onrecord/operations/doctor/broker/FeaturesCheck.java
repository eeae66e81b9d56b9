package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.FinalizedVersionRange;

/** The versions that the cluster has finalized, of which that of transactions matters. */
public record FeaturesCheck(BrokerSession broker) implements Check {
  private static final String TRANSACTIONS = "transaction.version";

  /** Since then (KIP-890), a late message of an old transaction cannot become part of a new one. */
  private static final short SAFE = 2;

  @Override
  public String name() {
    return "broker versions";
  }

  @Override
  public Set<String> needs() {
    return Set.of(BrokerCheck.NAME);
  }

  @Override
  public Finding run() {
    Map<String, FinalizedVersionRange> features =
        broker
            .admin()
            .answer(asked -> asked.describeFeatures().featureMetadata())
            .finalizedFeatures();
    Map<String, Short> levels = new TreeMap<>();
    features.forEach((name, range) -> levels.put(name, range.maxVersionLevel()));
    return judge(levels);
  }

  @VisibleForTesting
  static Finding judge(Map<String, Short> levels) {
    String found =
        "metadata.version %s, %s %s"
            .formatted(
                levels.getOrDefault("metadata.version", (short) 0),
                TRANSACTIONS,
                levels.getOrDefault(TRANSACTIONS, (short) 0));
    return levels.getOrDefault(TRANSACTIONS, (short) 0) >= SAFE
        ? Finding.ok(found)
        : Finding.warning(
            found + ": a broker that fails at the wrong moment may lose part of a transaction",
            "with brokers of 4.0 or newer: kafka-features.sh --bootstrap-server HOST:PORT upgrade --feature %s=%d"
                .formatted(TRANSACTIONS, SAFE));
  }
}
