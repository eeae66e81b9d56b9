package dev.onrecord.consumer.write;

import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.read.Views;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.Topic;

/** Compares views with the topics that are to fill them, and changes nothing. */
public final class ViewsOrigin {
  private ViewsOrigin() {}

  /**
   * Whether the views were filled from these topics; false while they are empty.
   *
   * @throws NoViewsException if there are no views yet
   * @throws OnRecordException if they were filled from other topics, so that a writer would refuse
   *     them, or broker or database do not answer
   */
  public static boolean isOf(ViewsSettings settings) {
    try (TopicIdentityLookup topics =
        new TopicIdentityLookup(
            settings.cluster(), settings.topics().viewed().stream().map(Topic::name).toList())) {
      TopicIdentities asked = topics.get();
      TopicIdentityTable table = new TopicIdentityTable(settings.database());
      return new Views(settings.database())
          .read(connection -> table.isFilledFrom(connection, asked));
    }
  }
}
