package dev.onrecord.soak.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands in front of a registry, and can be cut off, answer that something is wrong, or be slow.
 * Thread-safe.
 */
public final class RegistryProxy implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final URI registry;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private HttpServer server;
  private volatile Optional<Answer> instead = Optional.empty();
  private volatile Optional<String> authorization = Optional.empty();
  private volatile Duration delay = Duration.ZERO;

  private record Answer(int status, String type, String body) {}

  public RegistryProxy(String registryUrl) {
    registry = URI.create(registryUrl);
    server = listen(0);
    port = server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port + registry.getPath();
  }

  /** Nobody listens any more. */
  public synchronized void cut() {
    server.stop(0);
  }

  /** Answers each request with an error of the server. */
  public void fail() {
    answer(500, "application/json", "{\"error_code\":500,\"message\":\"broken on purpose\"}");
  }

  /** Answers each request with this, as if something else stood there. */
  public void answer(int status, String type, String body) {
    instead = Optional.of(new Answer(status, type, body));
  }

  /** Answers 401 to each request without this user, given as {@code USER:PASSWORD}. */
  public void demand(String user) {
    byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
    authorization = Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /** Answers each request so much later. */
  public void slowDown(Duration by) {
    delay = by;
  }

  /** Works again, after {@link #cut} as well. */
  public synchronized void restore() {
    instead = Optional.empty();
    authorization = Optional.empty();
    delay = Duration.ZERO;
    server.stop(0);
    server = listen(port);
  }

  private HttpServer listen(int onPort) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
      listening.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "registry-proxy");
                thread.setDaemon(true);
                return thread;
              }));
      listening.createContext("/", this::handle);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      TimeUnit.MILLISECONDS.sleep(delay.toMillis());
      if (authorization.isPresent()
          && !authorization.get().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, new byte[0]);
        return;
      }
      if (instead.isPresent()) {
        Answer answer = instead.get();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        send(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
        return;
      }
      HttpResponse<byte[]> response = http.send(forwarded(exchange), BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      send(exchange, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest forwarded(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI().toString()))
            .timeout(LIMIT)
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : new String[] {"Content-Type", "Accept"}) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public synchronized void close() {
    server.stop(0);
  }
}
