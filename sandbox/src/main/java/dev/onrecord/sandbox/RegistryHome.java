package dev.onrecord.sandbox;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** Finds the registry's server, which the build unpacks. */
final class RegistryHome {
  /** The system property that names the folder; the launcher and the build set it. */
  static final String PROPERTY = "onrecord.registry.home";

  private RegistryHome() {}

  /** The folder that the system property names, if it is set. */
  static Optional<Path> configured() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
  }

  /** The jar whose manifest names the rest of the server's class path. */
  static Path serverJar(Optional<Path> configured) {
    Path home =
        configured.orElseThrow(
            () -> missing("the system property %s is not set".formatted(PROPERTY)));
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(home, "*-runner.jar")) {
      Iterator<Path> found = jars.iterator();
      if (found.hasNext()) {
        return found.next().toAbsolutePath().normalize();
      }
    } catch (IOException e) {
      throw missing("%s=%s cannot be read".formatted(PROPERTY, home));
    }
    throw missing("%s=%s holds no *-runner.jar".formatted(PROPERTY, home));
  }

  private static OnRecordException missing(String why) {
    return new OnRecordException(
        "the schema registry's server was not found: %s. Start it with bin/onrecord, or build it with `mvn package -pl sandbox -am` and give -D%s=sandbox/target/registry."
            .formatted(why, PROPERTY));
  }
}
