package dev.onrecord.monitor.sse;

import com.google.common.net.InetAddresses;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.http.Responses;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of all streams: limits their number, keeps them alive, disconnects stalled ones. */
public final class SseClients implements AutoCloseable {
  private static final Problem STALLED =
      new Problem(
          408,
          "Too slow",
          "you did not read for too long; reconnect with your Last-Event-ID, and nothing is lost");
  private static final Problem SHUTDOWN =
      Problem.unavailable(
          "the monitor shuts down; reconnect with your Last-Event-ID, and nothing is lost");
  private static final Logger LOG = LoggerFactory.getLogger(SseClients.class);
  private static final Duration STALL_CHECK_INTERVAL = Duration.ofMillis(250);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration SHUTDOWN_POLL = Duration.ofMillis(5);

  private final SseSettings settings;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;

  public SseClients(SseSettings settings) {
    this.settings = settings;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            new ThreadFactoryBuilder().setNameFormat("monitor-clients").setDaemon(true).build());
    every(settings.heartbeat(), SseClient::heartbeat);
    every(STALL_CHECK_INTERVAL, this::disconnectIfStalled);
  }

  private void every(Duration interval, Consumer<SseClient> action) {
    long millis = interval.toMillis();
    timer.scheduleAtFixedRate(() -> each(action), millis, millis, TimeUnit.MILLISECONDS);
  }

  public int count() {
    return clients.size();
  }

  /**
   * Begins a stream.
   *
   * @param events makes the supplier; its argument is to be run when there is something to send
   * @throws ProblemException if there are too many clients
   */
  public void open(
      Request request,
      Response response,
      Callback callback,
      Function<Runnable, EventSupplier> events) {
    if (clients.size() >= settings.maxClients()) {
      throw new ProblemException(
          Problem.unavailable(
              "there are %d subscribers, the most the monitor accepts: try again later"
                  .formatted(settings.maxClients())));
    }
    requireFewer(Request.getRemoteAddr(request));
    response.setStatus(200);
    // Tells nginx to pass on each event at once.
    response.getHeaders().put("X-Accel-Buffering", "no");
    Responses.setContent("text/event-stream; charset=utf-8", response);
    if (request.getMethod().equals("HEAD")) {
      callback.succeeded();
      return;
    }
    SseClient client = new SseClient(request, response, callback, clients::remove);
    EventSupplier supplier = events.apply(client::wake);
    clients.add(client);
    client.start(supplier);
  }

  /** A proxy on this machine is many clients. */
  private void requireFewer(String address) {
    boolean local =
        InetAddresses.isInetAddress(address)
            && InetAddresses.forString(address).isLoopbackAddress();
    long others =
        local ? 0 : clients.stream().filter(client -> client.address().equals(address)).count();
    if (others >= settings.maxClientsOfAddress()) {
      throw new ProblemException(
          new Problem(
              429,
              "Too many streams",
              "your address has %d event streams open, the most the monitor accepts: close one"
                  .formatted(others)));
    }
  }

  /** One client's failure must not affect the others. */
  private void each(Consumer<SseClient> action) {
    for (SseClient client : clients) {
      try {
        action.accept(client);
      } catch (RuntimeException e) {
        LOG.warn("a client failed", e);
      }
    }
  }

  private void disconnectIfStalled(SseClient client) {
    Duration stalled = client.stalled();
    if (stalled.compareTo(settings.stallTimeout().plus(settings.closeTimeout())) > 0) {
      client.cut();
    } else if (stalled.compareTo(settings.stallTimeout()) > 0) {
      client.disconnect(STALLED);
    }
  }

  /** Disconnects all clients and waits a moment until they are told. */
  @Override
  public void close() {
    timer.shutdownNow();
    each(client -> client.disconnect(SHUTDOWN));
    long until = System.nanoTime() + SHUTDOWN_TIMEOUT.toNanos();
    while (!clients.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(SHUTDOWN_POLL.toNanos());
    }
  }
}
