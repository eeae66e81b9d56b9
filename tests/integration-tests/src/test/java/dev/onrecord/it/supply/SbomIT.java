package dev.onrecord.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SBOM of the build against the class path of {@code bin/onrecord}. */
class SbomIT {
  private static final Path HOME = Path.of(System.getProperty("onrecord.home"));
  private static final Path CLI = HOME.resolve("cli/target");

  private static List<JsonNode> components;

  @BeforeAll
  static void read() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(CLI.resolve("bom.json").toFile());
    components = StreamSupport.stream(bom.get("components").spliterator(), false).toList();
  }

  @Test
  void holdsEveryJarThatIsRunAndItsHash() throws IOException {
    Set<String> run = new TreeSet<>();
    try (Stream<Path> jars = Files.list(CLI.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        run.add(jar.getFileName() + " " + MoreFiles.asByteSource(jar).hash(Hashing.sha256()));
      }
    }

    assertThat(components.stream().map(SbomIT::fileAndHash))
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(run);
  }

  private static String fileAndHash(JsonNode component) {
    String hash =
        component.findParents("alg").stream()
            .filter(found -> found.get("alg").asText().equals("SHA-256"))
            .map(found -> found.get("content").asText())
            .collect(Collectors.joining());
    return "%s-%s.jar %s"
        .formatted(component.get("name").asText(), component.get("version").asText(), hash);
  }

  @Test
  void knowsTheLicenceOfEveryLibraryAndSoDoTheDocs() throws IOException {
    Map<String, String> documented = DependenciesDoc.licences(HOME);
    Map<String, String> stated = new TreeMap<>();
    for (JsonNode component : components) {
      stated.put(
          component.get("group").asText() + ":" + component.get("name").asText(),
          licences(component));
    }

    assertThat(stated).doesNotContainValue("");
    stated.keySet().retainAll(documented.keySet());
    documented.keySet().retainAll(stated.keySet());
    assertThat(documented).isEqualTo(stated).hasSizeGreaterThan(20);
  }

  private static String licences(JsonNode component) {
    return Stream.of("id", "name", "expression")
        .flatMap(name -> component.path("licenses").findValuesAsText(name).stream())
        .sorted()
        .collect(Collectors.joining(" or "));
  }
}
