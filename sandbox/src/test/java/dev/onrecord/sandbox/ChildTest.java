package dev.onrecord.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.onrecord.kafka.OnRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  @TempDir Path folder;
  private Child child;

  @AfterEach
  void end() {
    child.awaitEnd(Duration.ZERO);
  }

  @Test
  void endsInGoodOrderWhenItIsAsked() {
    child = started("willing");

    child.askToStop();
    child.awaitEnd(LONG);

    assertThat(child.onExit().join().exitValue()).isZero();
  }

  @Test
  void isForcedToEndWhenItTakesTooLong() {
    child = started("never");

    child.askToStop();
    child.awaitEnd(SHORT);

    assertThat(child.onExit().join().exitValue()).isNotZero();
  }

  @Test
  void livesOnWhenATerminalSignalsItsGroup() throws Exception {
    child = started("willing");

    for (String signal : List.of("INT", "TERM", "HUP")) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start().waitFor();
    }

    child.askToStop();
    child.awaitEnd(LONG);
    assertThat(child.onExit().join().exitValue()).as("ended because it was asked").isZero();
  }

  @Test
  void saysHowItsLogEndsWhenItCouldNotStart() {
    child = Child.start(jvm(FailingServer.class, "one more"));
    child.onExit().join();

    assertThatThrownBy(child::requireAlive)
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("the server has ended with exit code 1")
        .hasMessageContaining(log().toString())
        .hasMessageContaining("For input string: \"one more\"");
  }

  @Test
  void saysHowItsLogEndsWhenItDoesNotAnswerInTime() {
    child = started("willing");
    Server silent = new SilentServer(child);

    assertThatThrownBy(() -> Servers.awaitAnswers(List.of(silent), SHORT))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("the server did not answer within 0 s")
        .hasMessageContaining("started");
  }

  @Test
  void keepsTheLogOfTheStartBefore() throws IOException {
    Files.writeString(log(), "what the last one said");

    child = started("willing");

    assertThat(folder.resolve("server.log.1")).hasContent("what the last one said");
  }

  private Child started(String argument) {
    Child started = Child.start(jvm(StubbornServer.class, argument));
    await().atMost(LONG).until(() -> Files.readString(log()).contains("started"));
    return started;
  }

  private ChildJvm jvm(Class<?> mainClass, String argument) {
    return new ChildJvm(
        "server",
        16,
        List.of(),
        System.getProperty("java.class.path"),
        mainClass.getName(),
        List.of(argument),
        Map.of(),
        folder.resolve("server.lock"),
        log());
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private record SilentServer(Child child) implements Server {
    @Override
    public boolean answers() {
      return false;
    }
  }
}
