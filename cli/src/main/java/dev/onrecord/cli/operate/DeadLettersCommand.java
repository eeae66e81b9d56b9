package dev.onrecord.cli.operate;

import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.cli.options.DeadLetterOptions;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.operations.deadletters.DeadLetter;
import dev.onrecord.operations.deadletters.DeadLetterFilter;
import dev.onrecord.operations.deadletters.DeadLetterId;
import dev.onrecord.operations.deadletters.DeadLetterTopic;
import dev.onrecord.operations.deadletters.Redrive;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "dead-letters",
    description =
        "Shows the records that could not be processed, and sends them back once the cause is mended.",
    synopsisSubcommandLabel = "(list | show | redrive)",
    mixinStandardHelpOptions = true)
public final class DeadLettersCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      description =
          "Lists dead letters: id (PARTITION-OFFSET in their topic), key, where and when they were read, the error, and when they were sent back.",
      mixinStandardHelpOptions = true)
  int list(@Mixin ConnectionOptions connection, @Mixin DeadLetterOptions chosen) {
    DeadLetterFilter filter = chosen.filter();
    try (DeadLetterTopic box = new DeadLetterTopic(connection.cluster(), connection.topics())) {
      List<DeadLetter> letters = box.letters().stream().filter(filter::takes).toList();
      PrintWriter out = spec.commandLine().getOut();
      if (!letters.isEmpty()) {
        out.println(DeadLetterText.table(letters));
        out.flush();
      }
      System.err.println("dead letters: " + letters.size());
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Shows everything about a dead letter, and its first 2000 bytes.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin ConnectionOptions connection,
      @Parameters(paramLabel = "LETTER", description = "PARTITION-OFFSET, as printed by list.")
          String letter,
      @Option(
              names = "--raw",
              paramLabel = "FILE",
              description = "Writes exactly the original bytes to this file.")
          Path raw) {
    DeadLetterId id = DeadLetterId.parse(letter);
    try (DeadLetterTopic box = new DeadLetterTopic(connection.cluster(), connection.topics())) {
      byte[] value = box.record(id).value();
      DeadLetter found =
          box.letters().stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new OnRecordException("dead letter " + id + " has just expired"));
      PrintWriter out = spec.commandLine().getOut();
      DeadLetterText.print(found, value, out);
      out.flush();
      if (raw != null) {
        write(raw, id, value);
      }
    }
    return 0;
  }

  private static void write(Path file, DeadLetterId id, byte[] value) {
    if (value == null) {
      throw new OnRecordException("dead letter %s has no bytes to write".formatted(id));
    }
    try {
      Files.write(file, value);
    } catch (IOException e) {
      throw new OnRecordException(
          "--raw %s: cannot be written (%s): name another file".formatted(file, e), e);
    }
  }

  @Command(
      name = "redrive",
      description =
          "Sends the original bytes of dead letters back to the topic they came from, each once, however often this is run. Fix the cause first.",
      mixinStandardHelpOptions = true)
  int redrive(
      @Mixin ConnectionOptions connection,
      @Mixin DeadLetterOptions chosen,
      @Parameters(
              paramLabel = "LETTER",
              arity = "0..*",
              description = "PARTITION-OFFSET, as printed by list.")
          List<String> letters,
      @Option(names = "--all", description = "All letters that match the filters.") boolean all,
      @Option(names = "--dry-run", description = "Prints what it would do, and sends nothing.")
          boolean dryRun,
      @Option(names = "--again", description = "Also letters that were sent back before.")
          boolean again,
      @Option(
              names = "--even-superseded",
              description =
                  "Also letters whose key has a newer record in the topic; the old bytes then become the newest record.")
          boolean evenSuperseded) {
    DeadLetterFilter filter = chosen.filter();
    Set<DeadLetterId> ids =
        letters == null
            ? Set.of()
            : letters.stream().map(DeadLetterId::parse).collect(Collectors.toSet());
    requireOneWay(ids, all, filter);
    RedriveText report = new RedriveText(spec.commandLine().getOut());
    new Redrive(connection.cluster(), connection.topics())
        .run(new Redrive.Request(ids, filter, dryRun, again, evenSuperseded), report::print);
    System.err.println(report.summary());
    return 0;
  }

  private static void requireOneWay(Set<DeadLetterId> ids, boolean all, DeadLetterFilter filter) {
    if (ids.isEmpty() != all) {
      throw new MisuseException("give either letters or --all");
    }
    if (!ids.isEmpty() && !filter.equals(DeadLetterFilter.ALL)) {
      throw new MisuseException("--key, --error, --topic, --since and --until need --all");
    }
  }
}
