package dev.onrecord.monitor;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.monitor.http.HttpServer;
import dev.onrecord.monitor.sse.SseSettings;
import dev.onrecord.schemas.Topics;
import java.time.Duration;
import java.util.Optional;

/**
 * What the monitor needs to know.
 *
 * @param patience how long it waits at the start for topics that are not there
 */
public record MonitorSettings(
    Access access,
    ClusterSettings cluster,
    Topics topics,
    Database database,
    Duration patience,
    SseSettings sse) {
  public static final int DEFAULT_PORT = 8088;

  public MonitorSettings(
      Access access, ClusterSettings cluster, Topics topics, Database database, Duration patience) {
    this(access, cluster, topics, database, patience, SseSettings.defaults());
  }

  /**
   * Where it listens, and who may ask.
   *
   * @param bind a host or address
   * @param port 0 for a free one
   * @param token what clients have to know; never shown
   */
  public record Access(String bind, int port, Optional<String> token) {
    private static final int LEAST_TOKEN = 16;

    public Access {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port " + port + " is not from 0 to 65535");
      }
      if (token.isPresent() && token.get().length() < LEAST_TOKEN) {
        throw new IllegalArgumentException(
            "the token is shorter than %d characters: take a longer one, for example of 'openssl rand -hex 16'"
                .formatted(LEAST_TOKEN));
      }
    }

    /** For this machine only, without a token. */
    public static Access local(int port) {
      return new Access("127.0.0.1", port, Optional.empty());
    }

    /**
     * @param insecure whether others may reach it without a token
     * @throws IllegalArgumentException if they could, and nobody said that they may
     */
    public Access checked(boolean insecure) {
      if (token.isEmpty() && !insecure && !HttpServer.isLoopback(bind)) {
        throw new IllegalArgumentException(
            "--bind %s lets others read everything: give --token TOKEN, or --insecure if that is wanted"
                .formatted(bind));
      }
      return this;
    }

    @Override
    public String toString() {
      return "%s:%d, %s".formatted(bind, port, token.isPresent() ? "with a token" : "no token");
    }
  }
}
