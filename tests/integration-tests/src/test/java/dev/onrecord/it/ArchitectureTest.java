package dev.onrecord.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;

/** Who may import whom; docs/architecture.md says why. */
@AnalyzeClasses(packages = "dev.onrecord", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_FILES = 20;

  /** Avro and JMH generate what is in them. */
  private static final List<String> GENERATED =
      List.of(
          "dev.onrecord.schemas", "dev.onrecord.streams.state", "dev.onrecord.bench.jmh_generated");

  @ArchTest
  static final ArchRule MODULES_KEEP_TO_THEIR_NEIGHBOURS =
      layers(
              "schemas",
              "kafka",
              "extraction",
              "producer",
              "streams",
              "consumer",
              "monitor",
              "sandbox",
              "observability",
              "operations",
              "cli",
              "training",
              "bench",
              "soak",
              "testing")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("training", "soak")
          .whereLayer("training")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("soak")
          .whereLayer("soak")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("testing")
          .mayOnlyBeAccessedByLayers("soak")
          .whereLayer("producer")
          .mayOnlyBeAccessedByLayers("cli", "bench", "soak")
          .whereLayer("streams")
          .mayOnlyBeAccessedByLayers("cli", "operations", "bench", "soak")
          .whereLayer("consumer")
          .mayOnlyBeAccessedByLayers("cli", "monitor", "operations", "bench", "soak")
          .whereLayer("monitor")
          .mayOnlyBeAccessedByLayers("cli", "bench", "soak")
          .whereLayer("sandbox")
          .mayOnlyBeAccessedByLayers("cli", "bench", "soak")
          .whereLayer("observability")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("operations")
          .mayOnlyBeAccessedByLayers("cli", "bench", "soak")
          .whereLayer("extraction")
          .mayOnlyBeAccessedByLayers(
              "streams", "operations", "cli", "training", "bench", "soak", "testing")
          .whereLayer("schemas")
          .mayNotAccessAnyLayer()
          .whereLayer("kafka")
          .mayOnlyAccessLayers("schemas");

  @ArchTest
  static final ArchRule THE_VIEWS_ARE_WRITTEN_ABOVE_AND_READ_WITHOUT_THE_WRITER =
      layers("consumer.write", "consumer.read", "consumer.database")
          .whereLayer("consumer.write")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("consumer.read")
          .mayOnlyBeAccessedByLayers("consumer.write");

  @ArchTest
  static final ArchRule AN_ARTICLE_IS_READ_FROM_TEXT_TO_ACTORS =
      layers(
              "extraction.text",
              "extraction.tagging",
              "extraction.rules",
              "extraction.actors",
              "extraction.engine")
          .whereLayer("extraction.engine")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("extraction.actors")
          .mayOnlyBeAccessedByLayers("extraction.engine")
          .whereLayer("extraction.rules")
          .mayOnlyBeAccessedByLayers("extraction.engine")
          .whereLayer("extraction.tagging")
          .mayOnlyBeAccessedByLayers("extraction.engine", "extraction.rules", "extraction.actors")
          .whereLayer("extraction.text")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule NAMES_ARE_LINKED_BEFORE_SPEAKERS_ARE_RESOLVED =
      layers(
              "extraction.actors.names",
              "extraction.actors.directory",
              "extraction.actors.linking",
              "extraction.actors.discourse",
              "extraction.actors.speakers")
          .whereLayer("extraction.actors.speakers")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("extraction.actors.discourse")
          .mayOnlyBeAccessedByLayers("extraction.actors.speakers")
          .whereLayer("extraction.actors.linking")
          .mayOnlyBeAccessedByLayers("extraction.actors.discourse", "extraction.actors.speakers")
          .whereLayer("extraction.actors.names")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule EXTRACTION_KNOWS_NO_KAFKA_NO_AVRO_AND_NO_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("dev.onrecord.extraction..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache..", "io.confluent..", "io.micrometer..", "java.sql..", "java.net..");

  @ArchTest
  static final ArchRule ONLY_WHO_ASKS_FOR_THE_PRECISE_ENGINE_NEEDS_ITS_NATIVE_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.onrecord.extraction.precise..",
              "dev.onrecord.training..",
              "dev.onrecord.bench..")
          .and()
          .doNotHaveFullyQualifiedName("dev.onrecord.cli.options.EngineOption")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.onrecord.extraction.precise..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule THE_TOPOLOGY_KNOWS_NOTHING_OF_HOW_IT_RUNS =
      layers("streams.runtime", "streams.topology", "streams.mapping", "streams.state")
          .whereLayer("streams.runtime")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("streams.topology")
          .mayOnlyBeAccessedByLayers("streams.runtime")
          .whereLayer("streams.mapping")
          .mayOnlyBeAccessedByLayers("streams.topology")
          .whereLayer("streams.mapping")
          .mayNotAccessAnyLayer()
          .whereLayer("streams.state")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule NOBODY_KEEPS_STATIC_MUTABLE_STATE =
      noFields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages(GENERATED.toArray(String[]::new))
          .should()
          .notBeFinal();

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CIRCLES =
      SlicesRuleDefinition.slices().matching("dev.onrecord.(**)").should().beFreeOfCycles();

  @ArchTest
  static void noPackageIsLargerThanOneCanOversee(JavaClasses classes) {
    Map<String, Long> files =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !GENERATED.contains(type.getPackageName()))
            .collect(groupingBy(JavaClass::getPackageName, counting()));

    assertThat(files)
        .allSatisfy((name, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
  }

  /** A layer for each package below {@code dev.onrecord}, with all in it. */
  private static LayeredArchitecture layers(String... packages) {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : packages) {
      layers = layers.layer(name).definedBy("dev.onrecord." + name + "..");
    }
    return layers;
  }
}
