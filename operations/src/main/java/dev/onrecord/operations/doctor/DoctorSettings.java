package dev.onrecord.operations.doctor;

import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;

/**
 * What to examine: the surroundings of these applications. Both have the same cluster and topics.
 */
public record DoctorSettings(StreamsSettings streams, ViewsSettings views) {
  ClusterSettings cluster() {
    return streams.cluster();
  }

  Topics topics() {
    return streams.topics();
  }
}
