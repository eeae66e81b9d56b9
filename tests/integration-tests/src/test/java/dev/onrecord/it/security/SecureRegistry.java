package dev.onrecord.it.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.onrecord.kafka.ClusterSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** TLS and basic authentication in front of the sandbox's registry. */
final class SecureRegistry implements AutoCloseable {
  static final String PASSWORD = "reg1strySecret";

  private static final String USER = "reader:" + PASSWORD;
  private static final int UNAUTHORIZED = 401;
  private static final int FAILED = 502;

  private final URI behind;
  private final Certificates certificates;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;

  SecureRegistry(ClusterSettings sandbox, Certificates certificates)
      throws IOException, GeneralSecurityException {
    this.certificates = certificates;
    behind = URI.create(sandbox.registryUrl());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(certificates)));
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private static SSLContext identity(Certificates certificates)
      throws IOException, GeneralSecurityException {
    char[] password = Certificates.PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(certificates.store(Certificates.SERVER))) {
      store.load(file, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String credentials = exchange.getRequestHeaders().getFirst("Authorization");
      if (!basic().equals(credentials)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic");
        exchange.sendResponseHeaders(UNAUTHORIZED, -1);
        return;
      }
      HttpResponse<byte[]> answer = http.send(passedOn(exchange), BodyHandlers.ofByteArray());
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.sendResponseHeaders(FAILED, -1);
    }
  }

  private HttpRequest passedOn(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    return request.build();
  }

  private static String basic() {
    return "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
  }

  /** The settings of its clients as they are given in the environment. */
  Map<String, String> environment() {
    return Map.of(
        "SCHEMA_REGISTRY_URL",
        "https://localhost:%d%s".formatted(server.getAddress().getPort(), behind.getPath()),
        "SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO",
        USER,
        "SCHEMA_REGISTRY_SSL_TRUSTSTORE_LOCATION",
        certificates.trustStore().toString(),
        "SCHEMA_REGISTRY_SSL_TRUSTSTORE_PASSWORD",
        Certificates.PASSWORD);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
