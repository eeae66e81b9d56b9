package dev.onrecord.monitor.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off connections that take too long with the headers of their first request. Jetty's own
 * timeout is for silence: every byte restarts it.
 */
final class SlowClients implements Connection.Listener {
  private static final long LIMIT_SECONDS = 20;

  private final Scheduler scheduler;

  SlowClients(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void onOpened(Connection connection) {
    scheduler.schedule(
        () -> {
          if (connection.getMessagesIn() == 0) {
            connection.getEndPoint().close();
          }
        },
        LIMIT_SECONDS,
        TimeUnit.SECONDS);
  }
}
