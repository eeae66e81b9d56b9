package dev.onrecord.kafka;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The schemas of a package as each release had them: {@code released/VERSION/NAME.avsc} beside its
 * classes, every reference resolved. The file {@code released/SHA256SUMS} lists them with their
 * hashes.
 *
 * @param schemas all of them, in the order of the list
 */
public record ReleasedSchemas(List<Released> schemas) {
  public static final String SEALS = "SHA256SUMS";
  private static final String FOLDER = "released/";
  private static final String ENDING = ".avsc";

  /** One schema of one release. */
  public record Released(String version, String name, Schema schema) {}

  /**
   * @param neighbour any class of the package
   * @throws OnRecordException when a schema was edited after its release
   */
  public static ReleasedSchemas of(Class<?> neighbour) {
    String seals = new String(bytes(neighbour, SEALS), StandardCharsets.UTF_8);
    return new ReleasedSchemas(
        seals.lines().map(line -> line.split("  ", 2)).map(seal -> read(neighbour, seal)).toList());
  }

  /** The schemas of one name, the oldest release first. */
  public List<Released> named(String name) {
    return schemas.stream().filter(released -> released.name().equals(name)).toList();
  }

  public static String sha256(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }

  private static Released read(Class<?> neighbour, String[] seal) {
    String file = seal[1];
    byte[] json = bytes(neighbour, file);
    if (!sha256(json).equals(seal[0])) {
      throw new OnRecordException(
          "%s%s of %s is not the file that was released: restore it, and change the current schema instead"
              .formatted(FOLDER, file, neighbour.getPackageName()));
    }
    int slash = file.indexOf('/');
    return new Released(
        file.substring(0, slash),
        file.substring(slash + 1, file.length() - ENDING.length()),
        new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8)));
  }

  private static byte[] bytes(Class<?> neighbour, String file) {
    try (InputStream in = neighbour.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new OnRecordException(
            "%s%s is missing beside %s: restore it, a release promised it"
                .formatted(FOLDER, file, neighbour.getPackageName()));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + file, e);
    }
  }
}
