package dev.onrecord.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small HTTP server on daemon threads. Thread-safe. */
final class MetricsEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoint.class);
  private static final int THREADS = 4;
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";

  /** The answer of a path. */
  private record Page(int status, String type, String body) {}

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "metrics");
            thread.setDaemon(true);
            return thread;
          });

  private MetricsEndpoint(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * @throws IOException if the address cannot be bound
   */
  static MetricsEndpoint start(
      InetSocketAddress address, Supplier<String> metrics, Health live, Health ready)
      throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    MetricsEndpoint endpoint = new MetricsEndpoint(server);
    endpoint.serve("/metrics", () -> new Page(200, TEXT, metrics.get()));
    endpoint.serve("/health/live", () -> page(live.ask()));
    endpoint.serve("/health/ready", () -> page(ready.ask()));
    server.start();
    return endpoint;
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  private static Page page(Health.Answer answer) {
    return new Page(answer.status(), JSON, answer.json());
  }

  private void serve(String path, Supplier<Page> page) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            send(exchange, answer(exchange, path, page));
          }
        });
  }

  private static Page answer(HttpExchange exchange, String path, Supplier<Page> page) {
    if (!isMeantForUs(exchange)) {
      return new Page(421, TEXT, "this port answers to localhost, 127.0.0.1 and [::1] only\n");
    }
    if (!exchange.getRequestURI().getPath().equals(path)) {
      return new Page(404, TEXT, "not found\n");
    }
    if (!exchange.getRequestMethod().equals(GET) && !exchange.getRequestMethod().equals(HEAD)) {
      return new Page(405, TEXT, "only GET and HEAD\n");
    }
    try {
      return page.get();
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be answered", path, e);
      return new Page(500, TEXT, "see the log\n");
    }
  }

  /**
   * A page of others whose name resolves to this machine must not read what only this machine can
   * reach (DNS rebinding).
   */
  private static boolean isMeantForUs(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return !exchange.getLocalAddress().getAddress().isLoopbackAddress()
        || (host != null
            && LOCAL.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT)));
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    byte[] body = page.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals(HEAD)) {
      exchange.sendResponseHeaders(page.status(), -1);
    } else {
      exchange.sendResponseHeaders(page.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
