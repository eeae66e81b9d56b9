package dev.onrecord.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.OnRecordException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  @Test
  void misuseExitsWith2AndPointsToTheHelp() {
    int exit = exitCodeOf(new MisuseException("--rate must be above 0"));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("onrecord: --rate must be above 0; see 'onrecord --help'\n");
  }

  @Test
  void anUnexpectedIllegalArgumentExitsWith1AndAStackTrace() {
    int exit = exitCodeOf(new NumberFormatException("For input string: \"x\""));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .contains("java.lang.NumberFormatException", "\tat ")
        .doesNotContain("--help");
  }

  @Test
  void whatAKafkaClientReportsIsOneLine() {
    int exit = exitCodeOf(new KafkaException("construct", new ConfigException("acks", "7")));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("onrecord: Kafka: Invalid value 7 for configuration acks\n");
  }

  @Test
  void aMessageStaysOnItsLineAndDoesNotControlTheTerminal() {
    int exit = exitCodeOf(new OnRecordException("said\n\u001b[31mred"));

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).isEqualToNormalizingNewlines("onrecord: said  [31mred\n");
  }

  private int exitCodeOf(RuntimeException failure) {
    return new CommandLine(new Failing(failure))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(Failures::report)
        .execute();
  }

  @Command(name = "onrecord")
  private record Failing(RuntimeException failure) implements Callable<Integer> {
    @Override
    public Integer call() {
      throw failure;
    }
  }
}
