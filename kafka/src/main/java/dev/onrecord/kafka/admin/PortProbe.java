package dev.onrecord.kafka.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Tells what listens on a port, by its first byte after the request that every broker answers. */
enum PortProbe {
  KAFKA,
  TLS,
  OTHER,
  NOTHING;

  /** ApiVersions, version 0: size, key, version, correlation id, no client id. */
  private static final byte[] REQUEST = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0, -1, -1};

  /** The beginning of a size below 16 MiB. */
  private static final int SIZE = 0;

  /** What is no TLS is answered with an alert. */
  private static final int ALERT = 21;

  private static final int END = -1;

  static PortProbe of(InetSocketAddress address, int timeoutMs) {
    try (Socket socket = new Socket()) {
      socket.connect(address, timeoutMs);
      socket.setSoTimeout(timeoutMs);
      socket.getOutputStream().write(REQUEST);
      return switch (socket.getInputStream().read()) {
        case SIZE -> KAFKA;
        case ALERT -> TLS;
        case END -> NOTHING;
        default -> OTHER;
      };
    } catch (IOException e) {
      return NOTHING;
    }
  }
}
