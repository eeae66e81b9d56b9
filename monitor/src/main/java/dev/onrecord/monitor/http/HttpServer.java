package dev.onrecord.monitor.http;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with our settings: a few threads, however many clients there are. */
public final class HttpServer implements AutoCloseable {
  private static final int MAX_THREADS = 32;
  private static final int MIN_THREADS = 4;
  private static final int MAX_HEADER_BYTES = 32 << 10;

  /** What the operating system buffers for a client that does not read. */
  private static final int SEND_BUFFER_BYTES = 128 << 10;

  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

  private final Server server;
  private final ServerConnector connector;
  private final String bind;

  /**
   * @param bind the name or address to listen on
   * @param port 0 for a free one
   * @param token what clients must know
   */
  public HttpServer(
      String bind, int port, Optional<String> token, ProxySettings proxy, Routes routes) {
    this.bind = bind;
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("monitor-http");
    server = new Server(threads);
    server.setErrorHandler(new ProblemHandler());
    boolean local = isLoopback(bind) && !proxy.forwarded();
    server.setHandler(new BasePath(proxy.basePath(), handlers(local, token, proxy, routes)));
    connector =
        new ServerConnector(
            server, 1, 1, new HttpConnectionFactory(configuration(proxy.forwarded())));
    connector.setHost(bind);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    connector.addBean(new SlowClients(connector.getScheduler()));
    server.addConnector(connector);
  }

  private static Handler handlers(
      boolean local, Optional<String> token, ProxySettings proxy, Routes routes) {
    Handler.Sequence handlers =
        new Handler.Sequence(new SecurityHeaders(), new MethodGuard(token.isPresent()));
    if (local) {
      handlers.addHandler(new HostGuard());
    }
    token.map(known -> new TokenGuard(known, proxy.basePath())).ifPresent(handlers::addHandler);
    handlers.addHandler(routes);
    return handlers;
  }

  /**
   * Returns whether only this machine can reach the address.
   *
   * @throws MisuseException if the host is unknown
   */
  public static boolean isLoopback(String bind) {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new MisuseException("there is no host " + bind + " to bind to", e);
    }
  }

  private static HttpConfiguration configuration(boolean forwarded) {
    HttpConfiguration configuration = new HttpConfiguration();
    if (forwarded) {
      configuration.addCustomizer(new ForwardedRequestCustomizer());
    }
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
    // Ids may contain anything, and no path is used as the name of a file on disk.
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
   * @throws OnRecordException if it cannot listen on the address
   */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw new OnRecordException(
          "cannot listen on %s, port %d (%s): choose another port, or another address"
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
