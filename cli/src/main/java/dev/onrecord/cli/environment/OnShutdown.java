package dev.onrecord.cli.environment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command cleanly when the process is asked to stop (Ctrl-C, SIGTERM): asks the command to
 * stop, then keeps the process alive until {@link #close} is called.
 */
public final class OnShutdown implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 25;

  private final CountDownLatch over = new CountDownLatch(1);

  private OnShutdown() {}

  public static OnShutdown run(Runnable stop) {
    OnShutdown hook = new OnShutdown();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.run();
                  hook.awaitOver();
                },
                "on-shutdown"));
    return hook;
  }

  private void awaitOver() {
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("onrecord: did not end in " + PATIENCE_SECONDS + " s, ending now");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
