package dev.onrecord.operations.reprocess;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.Fencing;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Access;
import dev.onrecord.kafka.admin.ClusterAdmin;
import dev.onrecord.kafka.admin.Requirements;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Re-extracts every current article with the running extractor. The application keeps running;
 * earlier results stay counted until they are replaced.
 */
public final class Reprocess {
  /** How long the topic keeps the copies. */
  private static final Duration LIMIT = Duration.ofDays(7);

  private final StreamsSettings settings;
  private final ReprocessListener listener;

  public Reprocess(StreamsSettings settings, ReprocessListener listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Hands all articles to the application. After a killed run, the next one continues where it was;
   * after a complete run, the next one starts from the beginning.
   *
   * @param fromStart starts from the beginning in any case
   * @return the number of articles handed over
   * @throws OnRecordException when topics or schemas are missing or do not fit, the cluster fails,
   *     or another run for the same application takes over
   */
  public long copy(boolean fromStart) throws InterruptedException {
    AvroSerdes serdes = new AvroSerdes(settings.cluster());
    require(serdes);
    try (ArticleCopier copier = new ArticleCopier(settings, serdes)) {
      ReprocessPlan plan = copier.plan(fromStart);
      if (plan.continues()) {
        listener.continues();
      }
      return copier.copy(plan, listener);
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  private OnRecordException failure(KafkaException e) {
    return Fencing.isCauseOf(e)
        ? new OnRecordException(
            "another reprocess of application %s was started and takes over; if none was, this one was paused for too long: start it again, it continues where it was"
                .formatted(settings.applicationId()),
            e)
        : new OnRecordException(
            Access.refusal(settings.cluster(), rights(), e)
                .orElseGet(
                    () ->
                        "copying articles to %s failed: %s; start it again, it continues where it was"
                            .formatted(settings.topics().reprocess().name(), e.getMessage())),
            e);
  }

  private void require(AvroSerdes serdes) throws InterruptedException {
    Topics topics = settings.topics();
    new Requirements(List.of(topics.articles(), topics.extractions()), List.of(topics.reprocess()))
        .await(settings.cluster(), serdes, rights(), settings.topicsWithin());
    try (ClusterAdmin admin = new ClusterAdmin(settings.cluster())) {
      new Access(admin).require(rights());
      int needed = admin.partitions(topics.articles().name()).size();
      int found = admin.partitions(topics.reprocess().name()).size();
      if (needed != found) {
        throw new OnRecordException(
            "%s has %d partitions and %s has %d: delete the first, and 'onrecord topics apply' creates it correctly"
                .formatted(topics.reprocess().name(), found, topics.articles().name(), needed));
      }
    }
  }

  private Rights rights() {
    return Rights.reprocess(settings.topics(), settings.applicationId());
  }

  /**
   * Waits until the application has read and counted all that was handed over.
   *
   * @param patience how long there may be no running instance
   * @throws OnRecordException when there is none for longer
   */
  public void awaitRead(Duration patience) throws InterruptedException {
    try (StreamsProgress progress = new StreamsProgress(settings)) {
      progress.awaitProcessed(
          LIMIT, new ReprocessWatch(progress, listener, settings.applicationId(), patience));
    }
  }
}
