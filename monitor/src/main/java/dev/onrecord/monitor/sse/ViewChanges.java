package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Call;
import dev.onrecord.monitor.http.Endpoint;
import dev.onrecord.monitor.http.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells clients that the views have changed. Asks the database only while anyone listens. */
public final class ViewChanges implements Endpoint.Streaming, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewChanges.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final SseClients clients;
  private final LongSupplier version;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private volatile Optional<Long> newest = Optional.empty();

  /**
   * @param version of the views; throws a RuntimeException while they are away
   */
  public ViewChanges(SseClients clients, LongSupplier version) {
    this.clients = clients;
    this.version = version;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "monitor-views");
              thread.setDaemon(true);
              return thread;
            });
    long look = LOOK_EVERY.toMillis();
    timer.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
  }

  @Override
  public void open(Call call, Request request, Response response, Callback end) {
    call.query().allow(Set.of());
    clients.open(request, response, end, Listener::new);
  }

  private void look() {
    if (listeners.isEmpty()) {
      newest = Optional.empty();
      return;
    }
    try {
      newest = Optional.of(version.getAsLong());
    } catch (RuntimeException e) {
      // Whoever asks the API hears of it.
      LOG.debug("the views are away", e);
    }
    listeners.forEach(listener -> listener.wake.run());
  }

  /** Sends the newest version only, however many a slow client has missed. */
  private final class Listener implements EventSupplier {
    private final Runnable wake;
    private Optional<Long> sent = Optional.empty();

    Listener(Runnable wake) {
      this.wake = wake;
      listeners.add(this);
    }

    @Override
    public Optional<byte[]> next() {
      Optional<Long> now = newest;
      if (now.isEmpty() || now.equals(sent)) {
        return Optional.empty();
      }
      sent = now;
      return Optional.of(SseFormat.event("changed", Json.text(Map.of("version", now.get()))));
    }

    /** An event, because a page does not see comments. */
    @Override
    public byte[] heartbeat() {
      return SseFormat.event("heartbeat", "{}");
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
