package dev.onrecord.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual lists the rights that are tested. */
class RightsDocTest {
  private static final Rights.Names NAMES =
      new Rights.Names(
          Topics.standard(),
          StreamsSettings.DEFAULT_APPLICATION_ID,
          ViewsSettings.DEFAULT_GROUP_PREFIX);

  @Test
  void theTableOfTheManualIsTheCatalogue() throws IOException {
    Path home = Path.of(System.getProperty("onrecord.home", "../.."));
    String manual = Files.readString(home.resolve("docs/operations.md"));

    assertThat(manual)
        .as("docs/operations.md must have this table:%n%s", table())
        .contains(table());
  }

  private static String table() {
    return Rights.catalogue(NAMES).stream()
        .map(command -> "| `%s` | %s |".formatted(command.command(), resources(command)))
        .collect(Collectors.joining("\n", "| command | rights |\n|---|---|\n", "\n"));
  }

  /** As in "topic: READ `onrecord.articles`", resources with the same operations together. */
  private static String resources(Rights command) {
    Map<String, List<String>> operations = new TreeMap<>();
    command
        .all()
        .forEach(
            right ->
                operations
                    .computeIfAbsent(
                        right.toString().replaceFirst("^\\w+ on ", ""),
                        resource -> new ArrayList<>())
                    .add(right.operation().name()));
    Map<String, List<String>> resources = new TreeMap<>();
    operations.forEach(
        (resource, some) ->
            resources
                .computeIfAbsent(
                    String.join(", ", some) + " on " + resource.replaceFirst(" \\S+$", ""),
                    kind -> new ArrayList<>())
                .add("`" + resource.replaceFirst("^.* ", "") + "`"));
    return resources.entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()))
        .collect(Collectors.joining("; "));
  }
}
