package dev.onrecord.it.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the files in deploy/kubernetes are valid. */
class ManifestsTest {
  @ParameterizedTest
  @CsvSource({
    "base/streams.yaml, readOnlyRootFilesystem",
    "base/network.yaml, podSelector",
    "prometheus/servicemonitor.yaml, jobLabel",
    "strimzi/topics.yaml, partitions",
    "strimzi/users.yaml, patternType"
  })
  void aMisspeltPropertyIsFoundOut(String file, String property) throws IOException {
    String right = Files.readString(Manifests.FOLDER.resolve(file));

    assertThatThrownBy(() -> Manifests.of(right.replace(property + ":", property + "s:")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unrecognized field \"" + property + "s\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "prometheus", "strimzi", "replay"})
  void everyFileIsPartOfItsKustomization(String folder) throws IOException {
    Path path = Manifests.FOLDER.resolve(folder);
    String kustomization = Files.readString(path.resolve("kustomization.yaml"));

    assertThat(kustomization.lines().filter(line -> line.startsWith("  - ")))
        .containsExactlyInAnyOrderElementsOf(
            Manifests.files(path).stream().map(file -> "  - " + file.getFileName()).toList());
  }

  /** Where there is a kubectl: it needs no cluster for this. */
  @Test
  void kustomizeBuildsTheExampleFromAllOfThem(@TempDir Path temporary) throws Exception {
    Path built = temporary.resolve("example.yaml");
    Process kubectl;
    try {
      kubectl =
          new ProcessBuilder("kubectl", "kustomize", Manifests.FOLDER.resolve("example").toString())
              .redirectErrorStream(true)
              .redirectOutput(built.toFile())
              .start();
    } catch (IOException e) {
      abort("kubectl is not on the PATH: " + e.getMessage());
      return;
    }

    assertThat(kubectl.waitFor()).as(Files.readString(built)).isZero();
    assertThat(Manifests.of(Files.readString(built)).resources())
        .hasSameSizeAs(Manifests.ofFolders("base", "prometheus", "strimzi").resources())
        .allSatisfy(
            resource -> assertThat(resource.getMetadata().getNamespace()).isEqualTo("onrecord"));
  }
}
