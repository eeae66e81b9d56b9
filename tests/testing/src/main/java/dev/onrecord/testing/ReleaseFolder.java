package dev.onrecord.testing;

import dev.onrecord.kafka.ReleasedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * The folder of a package's released schemas in the sources.
 *
 * @param path the folder {@code released}
 */
public record ReleaseFolder(Path path) {

  /**
   * Adds a release and writes the hashes of all.
   *
   * @param schemas by name, without ending
   * @throws IllegalStateException when the release exists: what was released never changes
   */
  public void write(String version, Map<String, Schema> schemas) throws IOException {
    Path folder = path.resolve(version);
    if (Files.exists(folder)) {
      throw new IllegalStateException(
          folder + " exists already: name another version, or remove one that was not published");
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, Schema> schema : schemas.entrySet()) {
      Files.writeString(
          folder.resolve(schema.getKey() + ".avsc"), schema.getValue().toString(true) + "\n");
    }
    seal();
  }

  /** All schemas in the folder, as {@code VERSION/NAME.avsc}, the oldest release first. */
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> file.toString().endsWith(".avsc"))
          .map(file -> path.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void seal() throws IOException {
    StringBuilder seals = new StringBuilder();
    for (String file : files()) {
      String hash = ReleasedSchemas.sha256(Files.readAllBytes(path.resolve(file)));
      seals.append(hash).append("  ").append(file).append('\n');
    }
    Files.writeString(path.resolve(ReleasedSchemas.SEALS), seals);
  }
}
