package dev.onrecord.monitor.sse;

import dev.onrecord.monitor.http.Answer;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
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

/** All clients of all streams: bounds their number, keeps them alive, and cuts off who stalls. */
public final class SseClients implements AutoCloseable {
  private static final Problem STALLED =
      new Problem(
          408,
          "Too slow",
          "you did not read for too long; come back with the Last-Event-ID you have, and nothing is lost");
  private static final Problem CLOSING =
      Problem.unavailable(
          "the monitor ends; come back with the Last-Event-ID you have, and nothing is lost");
  private static final Logger LOG = LoggerFactory.getLogger(SseClients.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration GOODBYE = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(5);

  private final SseSettings settings;
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;

  public SseClients(SseSettings settings) {
    this.settings = settings;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "monitor-clients");
              thread.setDaemon(true);
              return thread;
            });
    long beat = settings.heartbeat().toMillis();
    timer.scheduleAtFixedRate(() -> each(SseClient::heartbeat), beat, beat, TimeUnit.MILLISECONDS);
    long look = LOOK_EVERY.toMillis();
    timer.scheduleAtFixedRate(
        () -> each(this::dismissIfStalled), look, look, TimeUnit.MILLISECONDS);
  }

  public int count() {
    return clients.size();
  }

  /**
   * Begins a stream.
   *
   * @param source made for what wakes the client when there is something to send
   * @throws ProblemException if there are too many clients
   */
  public void open(
      Request request, Response response, Callback end, Function<Runnable, EventSupplier> source) {
    if (clients.size() >= settings.mostClients()) {
      throw new ProblemException(
          Problem.unavailable(
              "there are %d subscribers, which is all the monitor takes: try again later"
                  .formatted(settings.mostClients())));
    }
    response.setStatus(200);
    response.getHeaders().put(Answer.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(Answer.CACHE_CONTROL, "no-store");
    if (request.getMethod().equals("HEAD")) {
      end.succeeded();
      return;
    }
    new Opening(request, response, end).begin(source);
  }

  /** A client needs its source, which needs to wake the client. */
  private final class Opening {
    private final Request request;
    private final Response response;
    private final Callback end;
    private volatile SseClient client;

    Opening(Request request, Response response, Callback end) {
      this.request = request;
      this.response = response;
      this.end = end;
    }

    void begin(Function<Runnable, EventSupplier> source) {
      EventSupplier events = source.apply(this::wake);
      client = new SseClient(request, response, end, events, () -> clients.remove(client));
      clients.add(client);
      client.iterate();
    }

    private void wake() {
      SseClient woken = client;
      if (woken != null) {
        woken.iterate();
      }
    }
  }

  /** The failure of one is not that of all. */
  private void each(Consumer<SseClient> action) {
    for (SseClient client : clients) {
      try {
        action.accept(client);
      } catch (RuntimeException e) {
        LOG.warn("a client failed", e);
      }
    }
  }

  private void dismissIfStalled(SseClient client) {
    Duration stalled = client.stalled();
    if (stalled.compareTo(settings.patience().plus(settings.grace())) > 0) {
      client.cut();
    } else if (stalled.compareTo(settings.patience()) > 0) {
      client.dismiss(STALLED);
    }
  }

  /** Says so to all clients, and gives them a moment to hear it. */
  @Override
  public void close() {
    timer.shutdownNow();
    each(client -> client.dismiss(CLOSING));
    long until = System.nanoTime() + GOODBYE.toNanos();
    while (!clients.isEmpty() && System.nanoTime() < until) {
      LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
    }
  }
}
