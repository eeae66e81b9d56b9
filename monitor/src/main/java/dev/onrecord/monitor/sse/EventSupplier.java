package dev.onrecord.monitor.sse;

import java.util.Optional;

/** Where the events of one client come from. Asked by one thread at a time. */
public interface EventSupplier {

  /** The next bytes to send: whole events, a few dozen KB or one event; empty for none yet. */
  Optional<byte[]> next();

  /** What shows the client that the connection lives. */
  default byte[] heartbeat() {
    return SseFormat.HEARTBEAT;
  }

  /** There will be no more questions. */
  default void close() {}
}
