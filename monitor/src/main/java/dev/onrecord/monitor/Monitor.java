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

/** Serves the dashboard, the JSON API and the event streams until it is closed. Thread-safe. */
public final class Monitor implements AutoCloseable {
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_CONCURRENT_QUERIES = 4;
  private static final List<String> PAGES = List.of("/", "/statements", "/articles", "/about");
  private static final List<String> PAGE_PREFIXES = List.of("/actors/", "/articles/");
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
    views = new ViewQueries(settings.database(), QUERY_TIMEOUT, MAX_CONCURRENT_QUERIES);
    clients = new SseClients(settings.sse());
    changes = new ViewChanges(clients, () -> views.read(ViewState::version));
    reading = new TopicReading(settings, registry, this::fail);
    routes = routes();
    server =
        new HttpServer(
            settings.access().bind(),
            settings.access().port(),
            settings.access().token(),
            settings.access().proxy(),
            routes);
    Gauge.builder("onrecord.monitor.clients", clients::count)
        .description("Clients connected to an event stream")
        .register(registry);
  }

  /** Same, without metrics. */
  public static Monitor start(MonitorSettings settings) {
    return start(settings, new CompositeMeterRegistry());
  }

  /**
   * Listens at once; topics and views may appear later.
   *
   * @param registry for its metrics
   * @throws OnRecordException if it cannot listen on its address
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
    PageFiles page = new PageFiles(Monitor.class, "page/", settings.access().proxy().basePath());
    Routes routes = new Routes();
    PAGES.forEach(path -> routes.at(path, page.file(INDEX)));
    PAGE_PREFIXES.forEach(path -> routes.below(path, page.file(INDEX)));
    routes
        .below(ASSETS, page.fileOfPath())
        .otherwise(page.notFound(INDEX))
        .at("/openapi.yaml", new PageFiles(Monitor.class, "", "").file("openapi.yaml"))
        .at("/events/views", changes);
    reading.addTo(routes, clients);
    Api.addTo(routes, views, reading.index(), settings.replayCommand());
    return routes;
  }

  Set<String> paths() {
    return routes.paths();
  }

  /** Returns the address for a browser on this machine. */
  public URI address() {
    String bind = settings.access().bind();
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    return URI.create(
        "http://%s:%d%s/"
            .formatted(
                host.contains(":") ? "[" + host + "]" : host,
                server.port(),
                settings.access().proxy().basePath()));
  }

  /** Returns why it must be restarted; empty while it serves. */
  public Optional<String> whyNotAlive() {
    return Optional.ofNullable(failure.get()).map(Throwable::getMessage);
  }

  /** Returns why it cannot serve yet; empty when the views answer and the topics are read. */
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
