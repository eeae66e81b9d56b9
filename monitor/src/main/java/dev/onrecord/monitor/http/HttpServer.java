package dev.onrecord.monitor.http;

import dev.onrecord.schemas.OnRecordException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server: a handful of threads, whatever the number of clients. */
public final class HttpServer implements AutoCloseable {
  private static final int MOST_THREADS = 32;
  private static final int LEAST_THREADS = 4;
  private static final int MOST_HEADER_BYTES = 32 << 10;

  /** What the system holds for a client that does not read. */
  private static final int SEND_BUFFER = 128 << 10;

  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Server server;
  private final ServerConnector connector;
  private final String bind;

  /**
   * @param bind the name or address to listen on
   * @param port 0 for a free one
   * @param token what clients have to know
   */
  public HttpServer(String bind, int port, Optional<String> token, Routes routes) {
    this.bind = bind;
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("monitor-http");
    server = new Server(threads);
    server.setErrorHandler(new ProblemHandler());
    server.setHandler(new MonitorHandler(guards(isLoopback(bind), token), routes));
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(bind);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    server.addConnector(connector);
  }

  private static List<Guard> guards(boolean local, Optional<String> token) {
    List<Guard> guards = new ArrayList<>();
    guards.add(new MethodGuard());
    if (local) {
      guards.add(new HostGuard());
    }
    token.map(TokenGuard::new).ifPresent(guards::add);
    return guards;
  }

  /**
   * Whether only this machine can reach what is bound there.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public static boolean isLoopback(String bind) {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no host " + bind + " to bind to", e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
    // Ids may hold anything; paths are never taken for names of files.
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "ids",
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_EMPTY_SEGMENT,
            Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.SUSPICIOUS_PATH_CHARACTERS));
    return configuration;
  }

  /**
   * @throws OnRecordException if it cannot listen there
   */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw new OnRecordException(
          "cannot listen on %s, port %d (%s): choose another port with --port, or another address with --bind"
              .formatted(bind, connector.getPort(), e.getMessage()),
          e);
    } catch (Exception e) {
      close();
      throw new OnRecordException("the HTTP server does not start: " + e.getMessage(), e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new OnRecordException("the HTTP server does not stop: " + e.getMessage(), e);
    }
  }
}
