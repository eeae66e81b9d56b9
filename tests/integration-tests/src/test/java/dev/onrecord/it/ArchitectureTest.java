package dev.onrecord.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Who may import whom; docs/architecture.md says why. */
@AnalyzeClasses(packages = "dev.onrecord", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule MODULES_KEEP_TO_THEIR_NEIGHBOURS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schemas")
          .definedBy("dev.onrecord.schemas..")
          .layer("extraction")
          .definedBy("dev.onrecord.extraction..")
          .layer("training")
          .definedBy("dev.onrecord.training..")
          .layer("producer")
          .definedBy("dev.onrecord.producer..")
          .layer("streams")
          .definedBy("dev.onrecord.streams..")
          .layer("consumer")
          .definedBy("dev.onrecord.consumer..")
          .layer("monitor")
          .definedBy("dev.onrecord.monitor..")
          .layer("sandbox")
          .definedBy("dev.onrecord.sandbox..")
          .layer("observability")
          .definedBy("dev.onrecord.observability..")
          .layer("operations")
          .definedBy("dev.onrecord.operations..")
          .layer("cli")
          .definedBy("dev.onrecord.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("training")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("producer")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("streams")
          .mayOnlyBeAccessedByLayers("cli", "operations")
          .whereLayer("consumer")
          .mayOnlyBeAccessedByLayers("cli", "monitor", "operations")
          .whereLayer("monitor")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("sandbox")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("observability")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("operations")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("extraction")
          .mayOnlyBeAccessedByLayers("streams", "training", "cli");

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
          .doNotHaveFullyQualifiedName("dev.onrecord.cli.options.PreciseEngine")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.onrecord.extraction.precise..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule THE_TOPOLOGY_KNOWS_NOTHING_OF_HOW_IT_RUNS =
      noClasses()
          .that()
          .resideInAPackage("dev.onrecord.streams.topology..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.onrecord.streams.runtime..");

  @ArchTest
  static final ArchRule NOBODY_KEEPS_STATIC_MUTABLE_STATE =
      noFields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("dev.onrecord.schemas", "dev.onrecord.streams.state")
          .should()
          .notBeFinal();

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CIRCLES =
      SlicesRuleDefinition.slices().matching("dev.onrecord.(**)").should().beFreeOfCycles();
}
