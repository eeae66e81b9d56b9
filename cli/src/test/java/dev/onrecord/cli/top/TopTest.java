package dev.onrecord.cli.top;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.onrecord.consumer.read.Leaderboard.Actor;
import dev.onrecord.consumer.read.Leaderboard.Look;
import dev.onrecord.consumer.read.Leaderboard.NotYet;
import dev.onrecord.consumer.read.Leaderboard.Standings;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.schemas.ActorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a terminal that JLine emulates: what is typed and what is shown. */
class TopTest {
  private static final String SECOND_SCREEN = "\u001b[?1049h";
  private static final String FIRST_SCREEN = "\u001b[?1049l";

  private static final Standings ONE_ACTOR =
      new Standings(
          1,
          1,
          1,
          0,
          List.of(
              new Actor(
                  "person/x",
                  "Ann Elizabeth Miller",
                  ActorType.PERSON,
                  1,
                  1,
                  0,
                  0,
                  0,
                  1,
                  "2022-01-24")),
          List.of());

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PipedOutputStream keys = new PipedOutputStream();
  private final AtomicReference<Look> look = new AtomicReference<>(new NotYet("NOTHING"));
  private Terminal terminal;

  @BeforeEach
  void open() throws IOException {
    terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(new PipedInputStream(keys), shown)
            .type("xterm")
            .size(new Size(80, 24))
            .encoding(UTF_8)
            .build();
  }

  @AfterEach
  void close() throws IOException {
    keys.close();
    terminal.close();
  }

  @Test
  void saysWhatItWaitsForThenShowsWhatComes() throws IOException {
    CompletableFuture<Void> top = start(look::get);
    await().until(() -> shown.toString(UTF_8).contains("NOTHING"));

    look.set(ONE_ACTOR);

    await().until(() -> shown.toString(UTF_8).contains("Ann Elizabeth Miller"));
    type('q');
    top.join();
  }

  @Test
  void givesTheTerminalBackWhenQIsTyped() throws IOException {
    CompletableFuture<Void> top = start(look::get);
    await().until(() -> shown.toString(UTF_8).contains(SECOND_SCREEN));

    type('q');

    top.join();
    assertThat(shown.toString(UTF_8)).contains(FIRST_SCREEN);
  }

  @Test
  void givesTheTerminalBackWhenItIsInterrupted() {
    CompletableFuture<Void> top = start(look::get);
    await().until(() -> shown.toString(UTF_8).contains("NOTHING"));

    terminal.raise(Signal.INT);

    top.join();
    assertThat(shown.toString(UTF_8)).contains(FIRST_SCREEN);
  }

  @Test
  void drawsAnewWhenTheTerminalIsResized() throws IOException {
    look.set(ONE_ACTOR);
    CompletableFuture<Void> top = start(look::get);
    await().until(() -> shown.toString(UTF_8).contains("Ann Elizabeth Miller"));

    terminal.setSize(new Size(20, 5));
    terminal.raise(Signal.WINCH);

    await().until(() -> shown.toString(UTF_8).contains("Ann Eliza…"));
    type('q');
    top.join();
  }

  @Test
  void endsWithTheDatabasesErrorAndGivesTheTerminalBack() {
    CompletableFuture<Void> top =
        start(
            () -> {
              throw new OnRecordException("no permission");
            });

    assertThatThrownBy(top::join).hasRootCauseMessage("no permission");
    assertThat(shown.toString(UTF_8)).contains(FIRST_SCREEN);
  }

  private CompletableFuture<Void> start(Supplier<Look> leaderboard) {
    return CompletableFuture.runAsync(
        () -> {
          try (TopScreen screen = new TopScreen(terminal)) {
            new Top(leaderboard, Duration.ofMillis(100)).run(screen);
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  private void type(char key) throws IOException {
    keys.write(key);
    keys.flush();
  }
}
