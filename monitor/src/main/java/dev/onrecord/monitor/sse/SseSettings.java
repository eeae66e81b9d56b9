package dev.onrecord.monitor.sse;

import java.time.Duration;

/**
 * How clients of streams are treated.
 *
 * @param heartbeat how often a client hears that the connection lives
 * @param patience how long a client may not read before it is sent away
 * @param grace how long it may take to read that it is
 * @param mostClients at one time
 * @param heldBytes how many bytes of the newest events of a topic are held for clients that lag
 * @param catchUps how many clients may read what they missed at one time; others wait
 */
public record SseSettings(
    Duration heartbeat,
    Duration patience,
    Duration grace,
    int mostClients,
    int heldBytes,
    int catchUps) {

  public static SseSettings defaults() {
    return new SseSettings(
        Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(5), 1000, 8 << 20, 8);
  }
}
