package dev.onrecord.it.security;

import static dev.onrecord.it.security.SecureCluster.Running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.cli.environment.Failures;
import dev.onrecord.cli.operate.DeadLettersCommand;
import dev.onrecord.cli.operate.DoctorCommand;
import dev.onrecord.cli.operate.ReprocessCommand;
import dev.onrecord.cli.operate.ResetCommand;
import dev.onrecord.cli.operate.TopicsCommand;
import dev.onrecord.cli.publish.ReplayCommand;
import dev.onrecord.cli.publish.RetractCommand;
import dev.onrecord.cli.run.MonitorCommand;
import dev.onrecord.cli.run.StreamsCommand;
import dev.onrecord.cli.run.ViewsCommand;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.kafka.rights.Right;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** A command whose user has one right less than the catalogue says fails, and names that right. */
@ExtendWith(SecureCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {
  private static final String APPLICATION = "rights-streams";
  private static final String GROUP = "rights-views";
  private static final Topics TOPICS = Topics.withPrefix("rights.");
  private static final Rights.Names NAMES = new Rights.Names(TOPICS, APPLICATION, GROUP);

  /** Beyond these, a right on each kind of resource is removed for each operation. */
  private static final int MOST_CASES = 7;

  /** A command without one of its rights, and the user who has the others. */
  record Case(Rights command, Right removed, String user) {
    @Override
    public String toString() {
      return "%s without %s".formatted(command.command(), removed);
    }
  }

  private Running cluster;
  private Path folder;

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Rights command : Rights.catalogue(NAMES)) {
      Set<String> kinds = new HashSet<>();
      for (Right right : command.all()) {
        String kind =
            "%s %s %s"
                .formatted(
                    right.resource().resourceType(),
                    right.resource().patternType(),
                    right.operation());
        if (kinds.add(kind) || command.all().size() <= MOST_CASES) {
          cases.add(new Case(command, right, "user" + cases.size()));
        }
      }
    }
    return cases;
  }

  @BeforeAll
  void register(Running running, @TempDir Path temporary) throws Exception {
    cluster = running;
    folder = temporary;
    Map<User, List<Right>> rights = new HashMap<>();
    for (Case one : cases()) {
      List<Right> others = new ArrayList<>(one.command().all());
      others.remove(one.removed());
      rights.put(cluster.broker().withPassword(one.user()), others);
    }
    cluster.broker().register(cases().stream().map(Case::user).toList());
    cluster.broker().grant(rights);
    Provisioning.apply(TOPICS, cluster.broker().owner().with(cluster.sandbox()), 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Timeout(90)
  void oneRightLessIsNamed(Case one) throws IOException {
    StringWriter printed = new StringWriter();
    int exit = run(one, new PrintWriter(printed, true));

    String named = one.removed().toString().replaceFirst("\\*$", "");
    if (one.command().command().equals("doctor")) {
      assertThat(printed.toString()).contains(named);
      return;
    }
    assertThat(exit).as(printed.toString()).isEqualTo(1);
    assertThat(printed.toString().lines())
        .singleElement()
        .asString()
        .contains("does not allow " + one.removed() + ": grant");
  }

  private int run(Case one, PrintWriter out) throws IOException {
    Path config = folder.resolve(one.user() + ".properties");
    try (Writer writer = Files.newBufferedWriter(config)) {
      Properties properties = new Properties();
      properties.putAll(cluster.broker().withPassword(one.user()).kafka());
      properties.putAll(cluster.sandbox().registry());
      properties.store(writer, null);
    }
    List<String> arguments = new ArrayList<>();
    CommandLine command = command(one.command().command(), arguments);
    arguments.addAll(List.of("--command-config", config.toString(), "--topic-prefix", "rights."));
    return command
        .setOut(out)
        .setErr(out)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Failures::report)
        .execute(arguments.toArray(String[]::new));
  }

  /** The command, with what it needs beside the connection. */
  private CommandLine command(String name, List<String> arguments) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--application-id", APPLICATION);
    options.put("--state-dir", Files.createTempDirectory(folder, "state").toString());
    options.put("--group", GROUP);
    options.put("--db", folder.resolve("views.db").toString());
    Object command =
        switch (name) {
          case "topics apply", "topics list", "topics delete" -> {
            arguments.add(name.substring("topics ".length()));
            if (name.endsWith("delete")) {
              arguments.add("--yes");
            }
            options.clear();
            yield new TopicsCommand();
          }
          case "replay" -> {
            arguments.add(
                Files.writeString(folder.resolve("a.txt"), "date 2022-01-24 It rains.").toString());
            options.clear();
            yield new ReplayCommand();
          }
          case "retract" -> {
            arguments.add("a1");
            options.clear();
            yield new RetractCommand();
          }
          case "dead-letters list, show" -> {
            arguments.add("list");
            options.clear();
            yield new DeadLettersCommand();
          }
          case "dead-letters redrive" -> {
            arguments.addAll(List.of("redrive", "--all"));
            options.clear();
            yield new DeadLettersCommand();
          }
          case "streams" -> {
            options.keySet().removeAll(List.of("--group", "--db"));
            yield new StreamsCommand();
          }
          case "views" -> {
            options.keySet().removeAll(List.of("--application-id", "--state-dir"));
            yield new ViewsCommand();
          }
          case "monitor" -> {
            options.keySet().retainAll(List.of("--db"));
            options.put("--port", "0");
            yield new MonitorCommand();
          }
          case "reprocess" -> {
            options.keySet().retainAll(List.of("--application-id"));
            yield new ReprocessCommand();
          }
          case "reset" -> {
            arguments.add("--yes");
            yield new ResetCommand();
          }
          case "reset --articles" -> {
            arguments.addAll(List.of("--yes", "--articles"));
            yield new ResetCommand();
          }
          case "doctor" -> {
            arguments.add("--json");
            yield new DoctorCommand();
          }
          default -> throw new IllegalArgumentException(name);
        };
    options.forEach((option, value) -> arguments.addAll(List.of(option, value)));
    return new CommandLine(command);
  }
}
