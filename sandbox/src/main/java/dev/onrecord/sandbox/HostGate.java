package dev.onrecord.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes connections on to an HTTP server of this machine that has no check of its own, if they are
 * for this machine: a foreign page whose name resolves to this machine must not use the server as
 * its own (DNS rebinding). A browser uses a connection for one host, so the first request decides.
 *
 * <p>Imports no library, see {@link ChildMain}.
 */
final class HostGate {
  private static final Pattern HOST =
      Pattern.compile("\r\nhost:[ \t]*(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?[ \t]*\r\n");
  private static final Pattern ANY_HOST = Pattern.compile("\r\nhost:");
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final int LONGEST_HEAD = 16 << 10;
  private static final int BACKLOG = 50;
  private static final int HEAD_MILLIS = 10_000;
  private static final byte[] REFUSAL =
      "HTTP/1.1 421 Misdirected Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final InetSocketAddress server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "gate");
            thread.setDaemon(true);
            return thread;
          });

  private HostGate(InetSocketAddress server) {
    this.server = server;
  }

  /**
   * Listens from now on.
   *
   * @throws IOException the port is taken
   */
  static void open(int port, InetSocketAddress server) throws IOException {
    ServerSocket listening =
        new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    HostGate gate = new HostGate(server);
    gate.threads.execute(() -> gate.acceptAll(listening));
  }

  private void acceptAll(ServerSocket listening) {
    try (listening) {
      while (true) {
        Socket client = listening.accept();
        threads.execute(() -> pass(client));
      }
    } catch (IOException e) {
      System.err.println("The gate accepts no more connections: " + e);
    }
  }

  private void pass(Socket client) {
    try (client;
        Socket behind = new Socket()) {
      client.setSoTimeout(HEAD_MILLIS);
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = head(in);
      if (!isForThisMachine(head)) {
        client.getOutputStream().write(REFUSAL);
        return;
      }
      client.setSoTimeout(0);
      behind.connect(server);
      behind.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      threads.execute(() -> answer(behind, client));
      in.transferTo(behind.getOutputStream());
    } catch (IOException e) {
      // One side has gone, which closes the other.
      return;
    }
  }

  private static void answer(Socket behind, Socket client) {
    try (client) {
      behind.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      // As above.
      return;
    }
  }

  /** The head of the first request, with its end if it has one. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next;
    String head = "";
    while (!head.endsWith(END_OF_HEAD) && bytes.size() < LONGEST_HEAD && (next = in.read()) >= 0) {
      bytes.write(next);
      if (next == '\n') {
        head = bytes.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return head;
  }

  private static boolean isForThisMachine(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    Matcher hosts = ANY_HOST.matcher(lower);
    boolean one = hosts.find() && !hosts.find();
    return one && head.endsWith(END_OF_HEAD) && HOST.matcher(lower).find();
  }
}
