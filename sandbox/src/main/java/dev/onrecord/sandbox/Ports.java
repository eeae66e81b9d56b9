package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** TCP ports of this machine's loopback address. */
final class Ports {
  static final String HOST = "127.0.0.1";

  /**
   * Below the range for outgoing connections, so that no connection takes a port by chance between
   * our check and the server's start.
   */
  private static final int FIRST = 20_000;

  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 200;
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** The given port, or the next free one for 0. */
  static int choose(String option, int port, Iterator<Integer> free) {
    if (port == 0) {
      return free.next();
    }
    if (!isFree(port)) {
      throw new OnRecordException(
          "port %d (%s) is taken: another program listens on it, or this user may not use it. Give another %s, or omit it for a free one."
              .formatted(port, option, option));
    }
    return port;
  }

  static int free() {
    return free(1, Set.of()).get(0);
  }

  /**
   * Distinct free ports.
   *
   * @param wanted ports that were asked for explicitly and are not returned
   */
  static List<Integer> free(int count, Set<Integer> wanted) {
    List<Integer> ports =
        new Random()
            .ints(ATTEMPTS, FIRST, LAST)
            .distinct()
            .filter(port -> !wanted.contains(port) && isFree(port))
            .limit(count)
            .boxed()
            .toList();
    if (ports.size() < count) {
      throw new OnRecordException(
          "only %d of %d free ports between %d and %d".formatted(ports.size(), count, FIRST, LAST));
    }
    return ports;
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

  /** A loopback address that cannot be guessed, or {@link #HOST} where the system has no other. */
  static String hiddenHost() {
    byte[] address = new byte[4];
    new SecureRandom().nextBytes(address);
    address[0] = 127;
    // Neither a network's first address nor its last.
    address[3] = (byte) (1 + Math.floorMod(address[3], 254));
    try {
      InetAddress hidden = InetAddress.getByAddress(address);
      return isFree(hidden, 0) ? hidden.getHostAddress() : HOST;
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFree(int port) {
    try {
      return isFree(loopback(), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFree(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
