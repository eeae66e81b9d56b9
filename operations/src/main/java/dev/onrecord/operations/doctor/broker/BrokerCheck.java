package dev.onrecord.operations.doctor.broker;

import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;

/** Whether the cluster answers. */
public record BrokerCheck(BrokerSession broker) implements Check {
  public static final String NAME = "broker";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String remedy() {
    return "start it, or set --bootstrap-server and --command-config";
  }

  @Override
  public Finding run() {
    ClusterAdmin admin = broker.admin();
    int brokers = admin.answer(asked -> asked.describeCluster().nodes()).size();
    String cluster = admin.answer(asked -> asked.describeCluster().clusterId());
    return Finding.ok("cluster %s, brokers: %d".formatted(cluster, brokers));
  }
}
