package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for several servers at once. */
final class Servers {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration END_LIMIT = Duration.ofSeconds(5);

  private Servers() {}

  /**
   * Returns when all answer.
   *
   * @throws OnRecordException one ends, or does not answer within the limit
   */
  static void awaitAnswers(List<Server> servers, Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    List<Server> waiting = new ArrayList<>(servers);
    while (!waiting.isEmpty()) {
      waiting.forEach(server -> server.child().requireAlive());
      waiting.removeIf(Server::answers);
      if (!waiting.isEmpty() && Instant.now().isAfter(deadline)) {
        Child slow = waiting.get(0).child();
        throw new OnRecordException(
            "the %s did not answer within %d s. %s"
                .formatted(slow.name(), limit.toSeconds(), slow.endOfLog()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OnRecordException("interrupted while the sandbox started", e);
    }
  }

  /**
   * Returns when the first has ended.
   *
   * @throws InterruptedException the thread was interrupted; the servers keep running
   */
  static void awaitFirstEnd(List<Server> servers) throws InterruptedException {
    CompletableFuture<?>[] ends =
        servers.stream()
            .map(server -> server.child().onExit())
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(ends).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks all at once for a clean exit, and kills those that take too long. */
  static void stop(List<Server> servers) {
    servers.forEach(server -> server.child().askToStop());
    servers.forEach(server -> server.child().awaitEnd(END_LIMIT));
  }
}
