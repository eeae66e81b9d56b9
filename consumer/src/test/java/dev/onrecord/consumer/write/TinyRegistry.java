package dev.onrecord.consumer.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a schema registry as serdes need, over HTTP; it knows every schema, or is down. */
final class TinyRegistry implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> schemas = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean down;

  TinyRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/subjects/", exchange -> answer(exchange, this::lookUp));
    server.createContext("/schemas/ids/", exchange -> answer(exchange, this::byId));
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void setDown(boolean down) {
    this.down = down;
  }

  private interface Answer {
    Map<String, Object> to(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      byte[] body =
          JSON.writeValueAsBytes(
              down
                  ? Map.of("error_code", 50301, "message", "down for a while")
                  : answer.to(exchange));
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(down ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Map<String, Object> lookUp(HttpExchange exchange) throws IOException {
    String schema = JSON.readTree(exchange.getRequestBody()).get("schema").asText();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return Map.of(
        "subject", "any", "version", 1, "id", schemas.indexOf(schema) + 1, "schema", schema);
  }

  private Map<String, Object> byId(HttpExchange exchange) {
    String id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
    return Map.of("schema", schemas.get(Integer.parseInt(id) - 1));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
