package dev.onrecord.monitor.sse;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.onrecord.monitor.http.Json;
import dev.onrecord.monitor.http.QueryParameters;
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

/** Tells clients that the views have changed. Polls the database only while there are clients. */
public final class ViewChanges implements Request.Handler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewChanges.class);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  private final SseClients clients;
  private final LongSupplier version;
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private volatile Optional<Long> newest = Optional.empty();

  /**
   * @param version of the views; throws a RuntimeException while they are unavailable
   */
  public ViewChanges(SseClients clients, LongSupplier version) {
    this.clients = clients;
    this.version = version;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            new ThreadFactoryBuilder().setNameFormat("monitor-views").setDaemon(true).build());
    long millis = POLL_INTERVAL.toMillis();
    timer.scheduleWithFixedDelay(this::poll, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    QueryParameters.of(request).allow(Set.of());
    clients.open(request, response, callback, Subscriber::new);
    return true;
  }

  private void poll() {
    if (subscribers.isEmpty()) {
      newest = Optional.empty();
      return;
    }
    try {
      newest = Optional.of(version.getAsLong());
    } catch (RuntimeException e) {
      // Clients hear of it when they ask the API.
      LOG.debug("the views are unavailable", e);
    }
    subscribers.forEach(subscriber -> subscriber.wake.run());
  }

  /** Sends only the newest version, however many a slow client has missed. */
  private final class Subscriber implements EventSupplier {
    private final Runnable wake;
    private Optional<Long> sent = Optional.empty();

    Subscriber(Runnable wake) {
      this.wake = wake;
      subscribers.add(this);
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

    /** An event, because scripts in a browser do not see comments. */
    @Override
    public byte[] heartbeat() {
      return SseFormat.event("heartbeat", "{}");
    }

    @Override
    public void close() {
      subscribers.remove(this);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
