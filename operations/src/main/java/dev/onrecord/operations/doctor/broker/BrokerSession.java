package dev.onrecord.operations.doctor.broker;

import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.admin.TopicAdmin;

/** Connects when it is first asked, so that a wrong address is a finding. Thread-safe. */
public final class BrokerSession implements AutoCloseable {
  private final ClusterSettings cluster;
  private ClusterAdmin admin;
  private TopicAdmin topics;

  public BrokerSession(ClusterSettings cluster) {
    this.cluster = cluster;
  }

  /**
   * @throws OnRecordException if the properties are not usable, or the address is no broker's
   */
  public synchronized ClusterAdmin admin() {
    if (admin == null) {
      admin = new ClusterAdmin(cluster);
    }
    return admin;
  }

  public synchronized TopicAdmin topics() {
    if (topics == null) {
      topics = new TopicAdmin(cluster);
    }
    return topics;
  }

  @Override
  public synchronized void close() {
    if (topics != null) {
      topics.close();
    }
    if (admin != null) {
      admin.close();
    }
  }
}
