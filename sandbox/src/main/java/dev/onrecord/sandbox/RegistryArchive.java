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
 * Keeps the classes that the registry loads in a JVM archive (class data sharing), which nearly
 * halves the work of a start. The build writes it once. A JVM that cannot use it, because it is
 * another JVM or has other jars, ignores it.
 */
public final class RegistryArchive {
  private static final String NAME = "server.jsa";
  private static final int LIMIT_SECONDS = 120;
  private static final int POLL_MILLIS = 100;

  /** Requests whose classes the archive should contain: registering and checking a schema. */
  private static final List<String> REQUESTS =
      List.of("/subjects/s/versions", "/compatibility/subjects/s/versions/latest");

  private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";

  private RegistryArchive() {}

  /**
   * Writes the archive if there is none. A failure is reported and does no harm.
   *
   * @param args the server's folder
   */
  public static void main(String[] args) throws InterruptedException {
    Path jar = RegistryHome.serverJar(Optional.of(Path.of(args[0])));
    if (Files.exists(file(jar))) {
      return;
    }
    try {
      write(jar);
    } catch (IOException e) {
      System.err.println(
          "The schema registry will start more slowly than possible: " + e.getMessage());
    }
  }

  /** The JVM options to use the archive beside the server's jar, if it exists. */
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

  /** Without {@link ChildMain}: the archive's class path must be a prefix of the one used later. */
  private static Process start(Path jar, Path archive, int port) throws IOException {
    List<String> command = new ArrayList<>(ChildJvm.smallJava());
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    command.addAll(Registry.address(Ports.HOST, port));
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
