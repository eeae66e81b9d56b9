package dev.onrecord.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A broker or the registry of a sandbox, to see what happens when it dies: it can be killed, and
 * started again with the same address and data. Thread-safe.
 */
public final class SandboxServer implements Server {
  private static final Duration DEATH_LIMIT = Duration.ZERO;

  private final Supplier<Server> starter;
  private Server running;

  /**
   * Starts it.
   *
   * @param starter starts it, now and again
   */
  SandboxServer(Supplier<Server> starter) {
    this.starter = starter;
    running = starter.get();
  }

  /** Ends it at once, as {@code kill -9} does, and returns when it is dead. */
  public void kill() {
    child().awaitEnd(DEATH_LIMIT);
  }

  /** Starts it again when it is dead, and does not wait until it answers. */
  public synchronized void start() {
    if (!running.child().isAlive()) {
      running = starter.get();
    }
  }

  /**
   * Returns when it answers, and a broker when it knows all the others.
   *
   * @throws SandboxException it has ended, or does not answer within the limit
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
