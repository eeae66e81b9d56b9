package dev.onrecord.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Random;

/** TCP ports of this machine's loopback address. */
final class Ports {
  static final String HOST = "127.0.0.1";

  /**
   * Below the range from which systems take the ports of outgoing connections: nothing else can
   * take the port by chance between our look and the server's start.
   */
  private static final int FIRST = 20_000;

  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 200;
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** The given port, or a free one for 0. */
  static int choose(String option, int port) {
    if (port == 0) {
      return free();
    }
    if (!isFree(port)) {
      throw new SandboxException(
          "port %d (%s) is taken: another program listens on it, or this user may not use it. Give another %s, or leave it out for a free one."
              .formatted(port, option, option));
    }
    return port;
  }

  static int free() {
    return new Random()
        .ints(ATTEMPTS, FIRST, LAST)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(
            () -> new SandboxException("no free port between %d and %d".formatted(FIRST, LAST)));
  }

  /** Whether something listens on the port. */
  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The address of {@link #HOST}, without asking a resolver. */
  static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
