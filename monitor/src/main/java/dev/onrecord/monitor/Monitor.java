package dev.onrecord.monitor;

import dev.onrecord.consumer.ViewQueries;
import dev.onrecord.consumer.ViewState;
import dev.onrecord.monitor.api.Api;
import dev.onrecord.monitor.http.HttpServer;
import dev.onrecord.monitor.http.PageFiles;
import dev.onrecord.monitor.http.Routes;
import dev.onrecord.monitor.sse.SseClients;
import dev.onrecord.monitor.sse.ViewChanges;
import dev.onrecord.schemas.OnRecordException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Serves the page, the JSON API and the streams until it is closed. Thread-safe. */
public final class Monitor implements AutoCloseable {
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(10);
  private static final int QUERIES_AT_ONCE = 4;

  private final MonitorSettings settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ViewQueries views;
  private final SseClients clients;
  private final ViewChanges changes;
  private final HttpServer server;

  private Monitor(MonitorSettings settings) {
    this.settings = settings;
    views = new ViewQueries(settings.database(), LONGEST_QUERY, QUERIES_AT_ONCE);
    clients = new SseClients(settings.sse());
    changes = new ViewChanges(clients, () -> views.read(ViewState::version));
    server =
        new HttpServer(
            settings.access().bind(),
            settings.access().port(),
            settings.access().token(),
            routes());
  }

  /**
   * Listens at once; what there is to answer may come later.
   *
   * @throws OnRecordException if it cannot listen where it should
   */
  public static Monitor start(MonitorSettings settings) {
    Monitor monitor = new Monitor(settings);
    monitor.server.start();
    return monitor;
  }

  private Routes routes() {
    PageFiles page = new PageFiles(Monitor.class, "page");
    Routes routes = new Routes();
    for (String path : new String[] {"/", "/statements", "/about"}) {
      routes.at(path, page.file("index.html"));
    }
    routes
        .below("/actors/", page.file("index.html"))
        .below("/articles/", page.file("index.html"))
        .at("/favicon.svg", page.file("favicon.svg"))
        .below("/assets/", page.filesAfter("/assets/"))
        .at("/openapi.yaml", new PageFiles(Monitor.class, ".").file("openapi.yaml"))
        .at("/events/views", changes);
    Api.addTo(routes, views, NO_EXTRACTIONS);
    return routes;
  }

  private static final dev.onrecord.monitor.api.Extractions NO_EXTRACTIONS =
      new dev.onrecord.monitor.api.Extractions() {
        @Override
        public java.util.Optional<dev.onrecord.schemas.Extraction> find(String articleId) {
          return java.util.Optional.empty();
        }

        @Override
        public java.util.List<Mention> mentions(String actorId, int most) {
          return java.util.List.of();
        }
      };

  /** Where a browser on this machine finds it. */
  public URI address() {
    String bind = settings.access().bind();
    String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    return URI.create(
        "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, server.port()));
  }

  /** Makes {@link #await} return. */
  public void stop() {
    stopped.countDown();
  }

  /** Blocks until {@link #stop}. */
  public void await() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    stop();
    clients.close();
    changes.close();
    server.close();
    views.close();
  }
}
