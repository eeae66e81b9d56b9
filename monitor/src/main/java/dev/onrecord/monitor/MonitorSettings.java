package dev.onrecord.monitor;

import dev.onrecord.consumer.database.Database;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.monitor.http.HttpServer;
import dev.onrecord.monitor.http.ProxySettings;
import dev.onrecord.monitor.sse.SseSettings;
import dev.onrecord.schemas.Topics;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the monitor.
 *
 * @param patience how long to wait at the start for missing topics
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

  /** The command that publishes articles to the cluster; only shown to users of this machine. */
  Optional<String> replayCommand() {
    return HttpServer.isLoopback(access.bind()) && topics.equals(Topics.standard())
        ? cluster.asOptions().map("bin/onrecord replay %s seeds/"::formatted)
        : Optional.empty();
  }

  /**
   * Where it listens, and who has access.
   *
   * @param bind a host or address
   * @param port 0 for a free one
   * @param token what clients must know; never printed
   * @param proxy what is in front of it
   */
  public record Access(String bind, int port, Optional<String> token, ProxySettings proxy) {
    private static final int MIN_TOKEN_LENGTH = 16;

    public Access {
      if (port < 0 || port > 65_535) {
        throw new MisuseException("port " + port + " is not from 0 to 65535");
      }
      if (token.isPresent() && token.get().length() < MIN_TOKEN_LENGTH) {
        throw new MisuseException(
            "the token is shorter than %d characters: choose a longer one, for example with 'openssl rand -hex 16'"
                .formatted(MIN_TOKEN_LENGTH));
      }
    }

    public Access(String bind, int port, Optional<String> token) {
      this(bind, port, token, ProxySettings.NONE);
    }

    /** Returns access from this machine only, without a token. */
    public static Access local(int port) {
      return new Access("127.0.0.1", port, Optional.empty());
    }

    /**
     * Refuses to be open to others by accident.
     *
     * @param insecure whether others may have access without a token
     * @throws MisuseException if others have access without a token, and may not
     */
    public Access checked(boolean insecure) {
      if (token.isEmpty() && !insecure && !HttpServer.isLoopback(bind)) {
        throw new MisuseException(
            "--bind %s lets others read everything: give --token TOKEN, or --insecure if you want that"
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
