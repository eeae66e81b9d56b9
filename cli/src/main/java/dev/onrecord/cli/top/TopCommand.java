package dev.onrecord.cli.top;

import dev.onrecord.cli.environment.OnShutdown;
import dev.onrecord.cli.options.DatabaseOptions;
import dev.onrecord.cli.options.NamespaceOption;
import dev.onrecord.consumer.read.Leaderboard;
import dev.onrecord.consumer.read.Leaderboard.Look;
import dev.onrecord.consumer.read.Leaderboard.NotYet;
import dev.onrecord.consumer.read.Leaderboard.Query;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.ActorType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "top",
    description =
        "Shows who is quoted most, live, in the terminal: q or Ctrl-C ends it. Waits until the database exists. Without a terminal, or with --once, prints the same once, as plain text.",
    mixinStandardHelpOptions = true)
public final class TopCommand implements Callable<Integer> {
  private static final int ACTORS_ON_SCREEN = 200;
  private static final int ACTORS_PRINTED = 20;
  private static final int WIDTH_PRINTED = 100;

  @Spec private CommandSpec spec;
  @Mixin private NamespaceOption namespace;
  @Mixin private DatabaseOptions database;

  @Option(names = "--once", description = "Prints what there is now and exits.")
  private boolean once;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      description = "The pause between two queries (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private double interval;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The most actors to show (default: as many as fit; printed: 20).")
  private Integer limit;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only actors of this type: ${COMPLETION-CANDIDATES} (default: all).")
  private ActorType type;

  @Override
  public Integer call() throws IOException, InterruptedException {
    require(interval >= 0.1 && interval <= 3600, "--interval is from 0.1 to 3600 seconds");
    require(limit == null || limit >= 1, "--limit is at least 1");
    Leaderboard leaderboard = new Leaderboard(database.database(namespace.namespace()));
    if (once || System.console() == null) {
      print(leaderboard.look(query(ACTORS_PRINTED)));
    } else {
      show(leaderboard);
    }
    return 0;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new MisuseException(otherwise);
    }
  }

  private Query query(int actors) {
    return new Query(Optional.ofNullable(type), limit == null ? actors : limit, TopPage.NEWEST);
  }

  private void print(Look look) {
    if (look instanceof NotYet notYet) {
      throw new OnRecordException(notYet.reason());
    }
    Standings seen = (Standings) look;
    PrintWriter out = spec.commandLine().getOut();
    new TopPage(WIDTH_PRINTED, Integer.MAX_VALUE, false)
        .lines(Optional.of(seen), Optional.empty(), Optional.empty()).stream()
            .map(AttributedString::toString)
            .map(String::stripTrailing)
            .forEach(out::println);
    out.flush();
  }

  private void show(Leaderboard leaderboard) throws IOException, InterruptedException {
    try (Terminal terminal =
            TerminalBuilder.builder()
                .system(true)
                .dumb(false)
                .nativeSignals(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
        TopScreen screen = new TopScreen(terminal);
        OnShutdown hook = OnShutdown.run(screen::end)) {
      new Top(
              () -> leaderboard.look(query(ACTORS_ON_SCREEN)),
              Duration.ofMillis(Math.round(interval * 1000)))
          .run(screen);
    }
  }
}
