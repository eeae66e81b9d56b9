package dev.onrecord.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the classes that the registry loads in an archive of the JVM's (class data sharing), which
 * nearly halves the work of a start. The build writes it once. A JVM that cannot use it, being
 * another one or having other jars, leaves it alone and starts as it would without.
 */
public final class RegistryArchive {
  private static final String NAME = "server.jsa";
  private static final int LIMIT_SECONDS = 120;
  private static final int POLL_MILLIS = 100;

  /** What the archive should know beside the start: registering a schema and checking another. */
  private static final List<String> REQUESTS =
      List.of("/subjects/s/versions", "/compatibility/subjects/s/versions/latest");

  private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";

  private RegistryArchive() {}

  /**
   * Writes the archive if there is none. A failure is told and does no harm.
   *
   * @param args the folder of the server
   */
  public static void main(String[] args) throws InterruptedException {
    Path jar = RegistryHome.serverJar(Optional.of(Path.of(args[0])));
    if (Files.exists(file(jar))) {
      return;
    }
    try {
      write(jar);
    } catch (IOException e) {
      System.err.println("The schema registry will start slower than it could: " + e.getMessage());
    }
  }

  /** The JVM's options that use the archive beside the server's jar, if it is there. */
  static List<String> options(Path jar) {
    return Files.exists(file(jar)) ? List.of("-XX:SharedArchiveFile=" + file(jar)) : List.of();
  }

  private static Path file(Path jar) {
    return jar.resolveSibling(NAME);
  }

  private static void write(Path jar) throws IOException, InterruptedException {
    Path unfinished = file(jar).resolveSibling(NAME + "." + ProcessHandle.current().pid());
    int port = Ports.free();
    Process server = start(jar, unfinished, port);
    try {
      awaitAnswer(server, port);
      for (String request : REQUESTS) {
        post(Registry.url(port) + request);
      }
      server.destroy();
      if (!server.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || Files.notExists(unfinished)) {
        throw new IOException("the JVM wrote no archive of its classes");
      }
      Files.move(unfinished, file(jar), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      server.destroyForcibly();
      Files.deleteIfExists(unfinished);
    }
  }

  /** Without {@link ChildMain}: the archive's class path must begin like the one it is used on. */
  private static Process start(Path jar, Path archive, int port) throws IOException {
    List<String> command = new ArrayList<>(ChildJvm.lean());
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    command.addAll(Registry.address(port));
    command.addAll(List.of("-cp", jar.toString(), Registry.MAIN_CLASS));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitAnswer(Process server, int port)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!Ports.answers(port)) {
      boolean ended = server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (ended || System.nanoTime() > deadline) {
        throw new IOException("the registry did not answer while its classes were collected");
      }
    }
  }

  private static void post(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(SCHEMA))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }
}
