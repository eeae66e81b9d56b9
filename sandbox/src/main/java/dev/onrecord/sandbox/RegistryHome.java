package dev.onrecord.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Finds the registry's ready-built server, which the build unpacks. */
final class RegistryHome {
  /** The system property that names the folder; the launcher and the build set it. */
  static final String PROPERTY = "onrecord.registry.home";

  private RegistryHome() {}

  /** The jar whose manifest names the rest of the server's class path. */
  static Path serverJar() {
    String home = System.getProperty(PROPERTY);
    if (home == null || home.isBlank()) {
      throw missing("the system property %s is not set".formatted(PROPERTY));
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(home), "*-runner.jar")) {
      Iterator<Path> found = jars.iterator();
      if (found.hasNext()) {
        return found.next().toAbsolutePath().normalize();
      }
    } catch (IOException e) {
      throw missing("%s=%s cannot be read".formatted(PROPERTY, home));
    }
    throw missing("%s=%s holds no *-runner.jar".formatted(PROPERTY, home));
  }

  private static SandboxException missing(String why) {
    return new SandboxException(
        "the schema registry's server was not found: %s. Start through bin/onrecord, or build it with `mvn package -pl sandbox -am` and give -D%s=sandbox/target/registry."
            .formatted(why, PROPERTY));
  }
}
