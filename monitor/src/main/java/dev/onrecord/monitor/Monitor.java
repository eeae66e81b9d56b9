package dev.onrecord.monitor;

import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.monitor.api.Api;
import dev.onrecord.monitor.http.HttpServer;
import dev.onrecord.monitor.http.PageFiles;
import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.monitor.sse.ViewChanges;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Serves the page, the JSON API and the streams until it is closed. Thread-safe. */
public final class Monitor implements AutoCloseable {
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(10);
  private static final int QUERIES_AT_ONCE = 4;
  private static final List<String> ADDRESSES_OF_THE_PAGE =
      List.of("/", "/statements", "/articles", "/about");
  private static final List<String> ADDRESSES_BELOW = List.of("/actors/", "/articles/");
  private static final String INDEX = "index.html";
  private static final String ASSETS = "/assets/";

  private final MonitorSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<OnRecordException> failure = new AtomicReference<>();
  private final ViewQueries views;
  private final SseClients clients;
  private final ViewChanges changes;
  private final TopicReading reading;
  private final Routes routes;
  private final HttpServer server;

  private Monitor(MonitorSettings settings, MeterRegistry registry) {
    this.settings = settings;
    views = new ViewQueries(settings.database(), LONGEST_QUERY, QUERIES_AT_ONCE);
    clients = new SseClients(settings.sse());
    changes = new ViewChanges(clients, () -> views.read(ViewState::version));
    reading = new TopicReading(settings, registry, this::fail);
    routes = routes();
    server =
        new HttpServer(
            settings.access().bind(), settings.access().port(), settings.access().token(), routes);
    Gauge.builder("onrecord.monitor.clients", clients::count)
        .description("Clients that follow a stream of events now")
        .register(registry);
  }

  /** As the other, its metrics kept nowhere. */
  public static Monitor start(MonitorSettings settings) {
    return start(settings, new CompositeMeterRegistry());
  }

  /**
   * Listens at once; what there is to answer may come later.
   *
   * @param registry where its metrics are kept
   * @throws OnRecordException if it cannot listen where it should
   */
  public static Monitor start(MonitorSettings settings, MeterRegistry registry) {
    Monitor monitor = new Monitor(settings, registry);
    try {
      monitor.server.start();
    } catch (OnRecordException e) {
      monitor.close();
      throw e;
    }
    monitor.reading.start();
    return monitor;
  }

  private Routes routes() {
    PageFiles page = new PageFiles(Monitor.class, "page");
    Routes routes = new Routes();
    ADDRESSES_OF_THE_PAGE.forEach(path -> routes.at(path, page.file(INDEX)));
    ADDRESSES_BELOW.forEach(path -> routes.below(path, page.file(INDEX)));
    routes
        .at("/favicon.svg", page.file("favicon.svg"))
        .below(ASSETS, page.filesAfter(ASSETS))
        .otherwise(page.noSuchPage(INDEX))
        .at("/openapi.yaml", new PageFiles(Monitor.class, ".").file("openapi.yaml"))
        .at("/events/views", changes);
    reading.addTo(routes, clients);
    Api.addTo(routes, views, reading.index());
    return routes;
  }

  Set<String> paths() {
    return routes.paths();
  }

  /** Where a browser on this machine finds it. */
  public URI address() {
    String bind = settings.access().bind();
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, server.port()));
  }

  /** Why it should be started anew; empty while it serves. */
  public Optional<String> whyNotAlive() {
    return Optional.ofNullable(failure.get()).map(Throwable::getMessage);
  }

  /** Why it has nothing to tell now; empty when views answer and topics are read. */
  public Optional<String> whyNotReady() {
    Optional<String> reason = reading.whyNotReady();
    if (reason.isPresent()) {
      return reason;
    }
    try {
      views.read(ViewState::version);
      return Optional.empty();
    } catch (OnRecordException e) {
      return Optional.of(e.getMessage());
    }
  }

  private void fail(OnRecordException error) {
    failure.compareAndSet(null, error);
    stop();
  }

  /** Makes {@link #await} return. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Blocks until {@link #stop}.
   *
   * @throws OnRecordException if the topics do not appear in time
   */
  public void await() throws InterruptedException {
    stopped.await();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  @Override
  public void close() {
    stop();
    clients.close();
    changes.close();
    server.close();
    reading.close();
    views.close();
  }
}
