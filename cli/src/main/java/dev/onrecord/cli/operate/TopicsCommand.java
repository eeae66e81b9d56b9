package dev.onrecord.cli.operate;

import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.admin.Provisioning;
import dev.onrecord.kafka.admin.SubjectAdmin;
import dev.onrecord.kafka.admin.TopicAdmin;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "topics",
    description = "Creates, lists or deletes the topics and their schemas.",
    synopsisSubcommandLabel = "(apply | list | delete)",
    mixinStandardHelpOptions = true)
public final class TopicsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "apply",
      description =
          "Creates the topics that are missing, brings the configuration of the others in line, registers the schemas and sets their compatibility.",
      mixinStandardHelpOptions = true)
  int apply(
      @Mixin ConnectionOptions connection,
      @Option(
              names = "--partitions",
              paramLabel = "N",
              description = "Partitions of a new topic (default: ${DEFAULT-VALUE}).",
              defaultValue = "" + Topics.DEFAULT_PARTITIONS)
          int partitions,
      @Option(
              names = "--replication-factor",
              paramLabel = "N",
              description = "Replicas of a new topic (default: the broker's own default).")
          Short replicas) {
    PrintWriter out = spec.commandLine().getOut();
    Provisioning.apply(
        connection.topics(),
        connection.cluster(),
        partitions,
        Optional.ofNullable(replicas),
        done ->
            out.printf(
                "%-28s %-9s %s%n",
                name(done.topic()),
                TerminalText.lower(done.outcome()),
                described(done.schemaId())));
    return 0;
  }

  private static String name(Topic<?> topic) {
    return TerminalText.printable(topic.name());
  }

  private static String described(OptionalInt schemaId) {
    return schemaId.isPresent() ? "schema id " + schemaId.getAsInt() : "no schema";
  }

  @Command(
      name = "list",
      description = "Lists the topics with their state in broker and registry.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ConnectionOptions connection) {
    ClusterSettings cluster = connection.cluster();
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    subjects.requireRegistry(connection.topics());
    PrintWriter out = spec.commandLine().getOut();
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.access().require(Rights.topicsList(connection.topics()));
      for (Topic<?> topic : connection.topics().all()) {
        out.printf("%-28s %s%n", name(topic), described(admin.find(topic), topic, subjects));
      }
    }
    return 0;
  }

  private static String described(
      Optional<TopicAdmin.Found> found, Topic<?> topic, SubjectAdmin subjects) {
    if (found.isEmpty()) {
      return "missing: create it with 'onrecord topics apply'";
    }
    Optional<Integer> version = topic.schema().flatMap(schema -> subjects.newestVersion(topic));
    return "%d partitions, %d replicas, %s, %s"
        .formatted(
            found.get().partitions(),
            found.get().replicas(),
            found.get().config().get("cleanup.policy"),
            version.map(number -> "schema version " + number).orElse("no schema"));
  }

  @Command(
      name = "delete",
      description = "Deletes the topics with everything in them, and their schemas.",
      mixinStandardHelpOptions = true)
  int delete(
      @Mixin ConnectionOptions connection,
      @Option(
              names = "--yes",
              description = "Deletes them; without it, only prints what would be deleted.")
          boolean yes) {
    ClusterSettings cluster = connection.cluster();
    SubjectAdmin subjects = new SubjectAdmin(cluster);
    subjects.requireRegistry(connection.topics());
    PrintWriter out = spec.commandLine().getOut();
    try (TopicAdmin admin = new TopicAdmin(cluster)) {
      admin.access().require(Rights.topicsDelete(connection.topics()));
      Set<Topic<?>> absent = admin.absent(connection.topics().all());
      for (Topic<?> topic : connection.topics().all()) {
        if (yes) {
          boolean deleted = admin.delete(topic);
          if (topic.schema().isPresent()) {
            subjects.delete(topic);
          }
          out.printf("%-28s %s%n", name(topic), deleted ? "deleted" : "was not there");
        } else if (!absent.contains(topic)) {
          out.printf("%-28s would be deleted%n", name(topic));
        }
      }
    }
    if (!yes) {
      throw new OnRecordException("nothing was deleted: use --yes to delete the topics above");
    }
    return 0;
  }
}
