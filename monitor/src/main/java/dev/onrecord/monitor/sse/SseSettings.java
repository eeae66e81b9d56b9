package dev.onrecord.monitor.sse;

import java.time.Duration;

/**
 * Limits of the event streams.
 *
 * @param heartbeat interval of the heartbeats
 * @param stallTimeout how long a client may not read before it is disconnected
 * @param closeTimeout how long it may then take to read the reason
 * @param maxClients of all streams together
 * @param maxClientsOfAddress the same from one address of another machine
 * @param bufferBytes size of the buffer of a topic's newest events
 * @param maxBackfills how many clients may fetch missed events at once; others wait
 */
public record SseSettings(
    Duration heartbeat,
    Duration stallTimeout,
    Duration closeTimeout,
    int maxClients,
    int maxClientsOfAddress,
    int bufferBytes,
    int maxBackfills) {

  public static SseSettings defaults() {
    return new SseSettings(
        Duration.ofSeconds(15),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        1000,
        100,
        8 << 20,
        8);
  }
}
