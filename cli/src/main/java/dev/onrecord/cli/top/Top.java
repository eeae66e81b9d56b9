package dev.onrecord.cli.top;

import dev.onrecord.consumer.read.Leaderboard.Look;
import dev.onrecord.consumer.read.Leaderboard.NotYet;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;

/**
 * Shows the leaderboard on a screen until the screen is closed. Queries run on another thread, so
 * that a slow database does not delay key presses.
 */
final class Top {
  private static final Duration KEY_WAIT = Duration.ofMillis(100);

  private final Supplier<Look> leaderboard;
  private final Duration interval;
  private final String footer;

  /** Written only by the polling thread. */
  private volatile Shown newest = new Shown(Optional.empty(), Optional.of("the first query"));

  /**
   * @param leaderboard the query, which may be slow
   * @param interval the pause between two queries
   */
  Top(Supplier<Look> leaderboard, Duration interval) {
    this.leaderboard = leaderboard;
    this.interval = interval;
    footer =
        "q quits; above: the latest published; refreshed every %s s"
            .formatted(
                BigDecimal.valueOf(interval.toMillis(), 3).stripTrailingZeros().toPlainString());
  }

  /** What is shown: the newest standings, and why there are none that are newer. */
  private record Shown(Optional<Standings> standings, Optional<String> waiting) {
    Shown then(Look look) {
      return look instanceof NotYet notYet
          ? new Shown(standings, Optional.of(notYet.reason()))
          : new Shown(Optional.of((Standings) look), Optional.empty());
    }
  }

  /**
   * @throws OnRecordException if the database refuses
   */
  void run(TopScreen screen) throws IOException, InterruptedException {
    ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor(Top::daemon);
    try {
      show(
          screen,
          looker.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS));
    } finally {
      looker.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "look");
    thread.setDaemon(true);
    return thread;
  }

  private void look() {
    newest = newest.then(leaderboard.get());
  }

  private void show(TopScreen screen, Future<?> looking) throws IOException, InterruptedException {
    Shown drawn = null;
    while (!screen.isEnded()) {
      requireNoFailure(looking);
      Shown now = newest;
      if (!now.equals(drawn) || screen.isResized()) {
        screen.draw((width, height) -> page(now, width, height));
        drawn = now;
      }
      screen.awaitKey(KEY_WAIT);
    }
  }

  private List<AttributedString> page(Shown shown, int width, int height) {
    return new TopPage(width, height, true)
        .lines(shown.standings(), shown.waiting(), Optional.of(footer));
  }

  /** Polling repeats for ever; its future is done only if a query has failed. */
  private static void requireNoFailure(Future<?> looking) throws InterruptedException {
    if (!looking.isDone()) {
      return;
    }
    try {
      looking.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new OnRecordException("the database: " + e.getCause(), e);
    }
  }
}
