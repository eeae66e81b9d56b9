package dev.onrecord.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that subscribes and does not read until it is told to. */
final class StalledClient implements AutoCloseable {
  private static final int RECEIVE_BUFFER = 8 << 10;

  private final Socket socket;
  private final byte[] read;

  private StalledClient(Socket socket, byte[] read) {
    this.socket = socket;
    this.read = read;
  }

  static StalledClient open(URI address) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BUFFER);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(address.getPath(), address.getAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return new StalledClient(socket, untilPositioned(socket.getInputStream()));
  }

  /** The first id is the client's position: it gets everything that is published from now on. */
  private static byte[] untilPositioned(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).contains("\nid: ")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("ended before it began: " + read.toString(StandardCharsets.UTF_8));
      }
      read.write(next);
    }
    return read.toByteArray();
  }

  /** Reads everything that was sent to it, until the monitor ends the stream. */
  List<SseStream.Event> resumeReading() throws IOException {
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(read), socket.getInputStream());
    return events(new String(unchunked(all), StandardCharsets.UTF_8));
  }

  /** Joins the chunks of HTTP. */
  private static byte[] unchunked(InputStream in) throws IOException {
    while (!readLine(in).isEmpty()) {
      // The head.
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      body.write(in.readNBytes(size));
      readLine(in);
    }
    return body.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    String line = readLine(in);
    return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static List<SseStream.Event> events(String body) {
    List<SseStream.Event> events = new ArrayList<>();
    Optional<String> id = Optional.empty();
    String name = "";
    for (String line : body.split("\n", -1)) {
      if (line.startsWith("id: ")) {
        id = Optional.of(line.substring(4));
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        events.add(new SseStream.Event(id, name, line.substring(6)));
      }
    }
    return events;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
