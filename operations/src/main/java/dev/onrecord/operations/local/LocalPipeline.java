package dev.onrecord.operations.local;

import dev.onrecord.consumer.read.Views;
import dev.onrecord.consumer.write.ViewsApp;
import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.streams.runtime.StreamsApp;
import dev.onrecord.streams.runtime.StreamsProgress;
import dev.onrecord.streams.runtime.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;

/** Streams and views in this process, each on a thread of its own. */
public final class LocalPipeline implements AutoCloseable {
  private final StreamsSettings streamsSettings;
  private final ViewsSettings viewsSettings;
  private final StreamsApp streams;
  private final ViewsApp views;
  private final List<Thread> threads;
  private final AtomicReference<OnRecordException> failure = new AtomicReference<>();

  private interface Task {
    void run() throws InterruptedException;
  }

  private LocalPipeline(
      StreamsSettings streamsSettings,
      ViewsSettings viewsSettings,
      Extractor extractor,
      MeterRegistry metrics) {
    this.streamsSettings = streamsSettings;
    this.viewsSettings = viewsSettings;
    streams = new StreamsApp(streamsSettings, extractor, metrics);
    views = new ViewsApp(viewsSettings, metrics);
    threads = List.of(thread("streams", streams::run), thread("views", views::run));
  }

  /** Starts both; their topics are there, or appear within the time of their settings. */
  public static LocalPipeline start(
      StreamsSettings streamsSettings,
      ViewsSettings viewsSettings,
      Extractor extractor,
      MeterRegistry metrics) {
    LocalPipeline pipeline = new LocalPipeline(streamsSettings, viewsSettings, extractor, metrics);
    pipeline.threads.forEach(Thread::start);
    return pipeline;
  }

  private Thread thread(String name, Task task) {
    return new Thread(
        () -> {
          try {
            task.run();
          } catch (Exception | Error e) {
            failure.compareAndSet(null, new OnRecordException(name + ": " + e.getMessage(), e));
          }
        },
        name);
  }

  public StreamsApp streams() {
    return streams;
  }

  public ViewsApp views() {
    return views;
  }

  /**
   * Returns when the views hold everything that was published before the call.
   *
   * @throws OnRecordException if one of the two has failed, or the limit is reached
   */
  public void awaitCaughtUp(Duration limit) throws InterruptedException {
    try (StreamsProgress progress = new StreamsProgress(streamsSettings)) {
      progress.awaitProcessed(limit, this::requireNoFailure);
      Map<TopicPartition, Long> ends = progress.viewedEnds();
      Map<TopicPartition, Long> missing =
          new Views(viewsSettings.database()).awaitCaughtUp(ends, limit);
      requireNoFailure();
      if (!missing.isEmpty()) {
        throw new OnRecordException(
            "after %d s the views still lack records of %s".formatted(limit.toSeconds(), missing));
      }
    }
  }

  /**
   * @throws OnRecordException if one of the two has failed
   */
  public void requireNoFailure() {
    OnRecordException first = failure.get();
    if (first != null) {
      throw new OnRecordException(first.getMessage(), first);
    }
  }

  /** Stops both and returns when they have ended. */
  @Override
  public void close() {
    streams.stop();
    views.stop();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
