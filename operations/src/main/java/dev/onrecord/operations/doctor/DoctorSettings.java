package dev.onrecord.operations.doctor;

import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.util.List;

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

  /** What the user of the doctor itself must be allowed. */
  Rights observer() {
    return Rights.doctor(new Rights.Names(topics(), streams.applicationId(), views.groupPrefix()));
  }

  /** What the users of the applications, and of what they are given to do, must be allowed. */
  List<Rights> commands() {
    return List.of(
        Rights.replay(topics().articles()),
        Rights.streams(topics(), streams.applicationId()),
        Rights.views(topics(), views.groupPrefix()),
        Rights.monitor(topics()),
        Rights.reprocess(topics(), streams.applicationId()));
  }
}
