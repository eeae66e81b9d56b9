package dev.onrecord.producer.corpus.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site on this machine whose answers a test sets. */
final class Site implements AutoCloseable {
  /** An answer; a body may be of any length. */
  record Answer(int status, byte[] body, Map<String, String> headers) {
    static Answer page(String body) {
      return new Answer(200, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer status(int status) {
      return new Answer(status, new byte[0], Map.of());
    }

    static Answer redirect(String to) {
      return status(302).with("Location", to);
    }

    Answer with(String header, String value) {
      Map<String, String> more = new ConcurrentHashMap<>(headers);
      more.put(header, value);
      return new Answer(status, body, more);
    }
  }

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Map<String, List<String>> lastHeaders = Map.of();

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    lastHeaders = Map.copyOf(exchange.getRequestHeaders());
    Answer answer = answers.getOrDefault(path, Answer.status(404));
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(answer.body());
    } catch (IOException e) {
      // The client has seen enough.
    }
  }

  void set(String path, Answer answer) {
    answers.put(path, answer);
  }

  WebAddress address(String path) {
    return WebAddress.of("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path))
        .orElseThrow();
  }

  /** The paths that were asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** A header of the last request; empty if it had none. */
  String lastHeader(String name) {
    return lastHeaders.getOrDefault(name, List.of("")).get(0);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
