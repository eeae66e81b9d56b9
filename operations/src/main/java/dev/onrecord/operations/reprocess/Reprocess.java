package dev.onrecord.operations.reprocess;

import dev.onrecord.kafka.Fencing;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Has every article that stands read again by the extractor that runs now. The application goes on
 * meanwhile; what was read before stays counted until it is replaced.
 */
public final class Reprocess {
  /** How long the copies are kept for the application. */
  private static final Duration LIMIT = Duration.ofDays(7);

  private final StreamsSettings settings;
  private final ReprocessListener listener;

  public Reprocess(StreamsSettings settings, ReprocessListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /** The group that remembers how far a run for an application has come. */
  public static String groupOf(String applicationId) {
    return applicationId + "-reprocess";
  }

  /**
   * Hands all articles to the application. Killed, the next run goes on where this one was; after
   * one that came to its end, the next starts over.
   *
   * @param fromStart start over in any case
   * @return how many articles were handed over
   * @throws OnRecordException when topics are not there or do not fit, the cluster fails, or
   *     another run for the same application takes over
   */
  public long copy(boolean fromStart) throws InterruptedException {
    requireTopics();
    try (ArticleCopier copier = new ArticleCopier(settings)) {
      ReprocessPlan plan = copier.plan(fromStart);
      if (plan.goesOn()) {
        listener.goesOn();
      }
      return copier.copy(plan, listener);
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  private OnRecordException failure(KafkaException e) {
    return Fencing.isCauseOf(e)
        ? new OnRecordException(
            "another reprocess of application %s was started and takes over; if none was, this one stood still for too long: start it again, it goes on where it was"
                .formatted(settings.applicationId()),
            e)
        : new OnRecordException(
            "copying articles to %s failed: %s; started again, it goes on where it was"
                .formatted(settings.topics().reprocess().name(), e.getMessage()),
            e);
  }

  private void requireTopics() throws InterruptedException {
    Topics topics = settings.topics();
    try (TopicAdmin admin = new TopicAdmin(settings.cluster())) {
      admin.awaitTopics(
          List.of(topics.articles(), topics.extractions(), topics.reprocess()),
          settings.topicsWithin());
      int needed = partitions(topics.articles(), admin);
      int found = partitions(topics.reprocess(), admin);
      if (needed != found) {
        throw new OnRecordException(
            "%s has %d partitions and %s has %d: delete the first, and 'onrecord topics apply' creates it as it must be"
                .formatted(topics.reprocess().name(), found, topics.articles().name(), needed));
      }
    }
  }

  private static int partitions(Topic<?> topic, TopicAdmin admin) {
    return admin.find(topic).orElseThrow().partitions();
  }

  /**
   * Waits until the application has read all that was handed over, and counted it.
   *
   * @param patience how long it may be without a running instance
   * @throws OnRecordException when it is longer
   */
  public void awaitRead(Duration patience) throws InterruptedException {
    try (StreamsProgress progress = new StreamsProgress(settings)) {
      progress.awaitProcessed(
          LIMIT, new ReprocessWatch(progress, listener, settings.applicationId(), patience));
    }
  }
}
