package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A broker or the registry of a sandbox. To test failures it can be killed, and started again with
 * the same address and data. Thread-safe.
 */
public final class SandboxServer implements Server {
  private final Supplier<Server> starter;
  private Server running;

  /**
   * Starts the server.
   *
   * @param starter starts it, now and after each kill
   */
  SandboxServer(Supplier<Server> starter) {
    this.starter = starter;
    running = starter.get();
  }

  /** Kills it, as {@code kill -9} does, and returns when it has ended. */
  public void kill() {
    child().awaitEnd(Duration.ZERO);
  }

  /** Starts it again if it has ended, and does not wait until it answers. */
  public synchronized void start() {
    if (!running.child().isAlive()) {
      running = starter.get();
    }
  }

  /**
   * Returns when it answers; a broker also has to know all others.
   *
   * @throws OnRecordException it has ended, or does not answer within the limit
   */
  public void awaitAnswers(Duration limit) {
    Servers.awaitAnswers(List.of(this), limit);
  }

  @Override
  public synchronized Child child() {
    return running.child();
  }

  @Override
  public boolean answers() {
    Server now;
    synchronized (this) {
      now = running;
    }
    return now.answers();
  }
}
