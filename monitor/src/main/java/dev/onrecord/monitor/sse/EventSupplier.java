package dev.onrecord.monitor.sse;

import java.util.Optional;

/** Supplies the events of one client. Called by one thread at a time. */
public interface EventSupplier {

  /** Returns the next bytes to send: whole events, some 32 KB or one event; empty for none yet. */
  Optional<byte[]> next();

  /** Returns what shows the client that the connection is alive. */
  default byte[] heartbeat() {
    return SseFormat.HEARTBEAT;
  }

  /** Called when the client is gone; no other calls follow. */
  default void close() {}
}
