package dev.onrecord.cli.options;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.operations.deadletters.DeadLetterFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Selects dead letters. */
public final class DeadLetterOptions {
  @Option(names = "--key", paramLabel = "KEY", description = "Only letters with this key.")
  private String key;

  @Option(
      names = "--error",
      paramLabel = "TEXT",
      description = "Only letters whose error class or message contains this.")
  private String error;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only letters that were read from this topic.")
  private String topic;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only letters since this UTC day (2022-01-24) or instant.")
  private String since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Only letters up to the end of this UTC day, or up to this instant.")
  private String until;

  public DeadLetterFilter filter() {
    return new DeadLetterFilter(
        Optional.ofNullable(key),
        Optional.ofNullable(error),
        Optional.ofNullable(topic),
        Optional.ofNullable(since).map(text -> instant("--since", text, 0)),
        Optional.ofNullable(until).map(text -> instant("--until", text, 1)));
  }

  private static Instant instant(String option, String text, int daysOn) {
    try {
      return text.contains("T")
          ? Instant.parse(text).plusMillis(daysOn)
          : LocalDate.parse(text).plusDays(daysOn).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new MisuseException(
          "%s '%s': give a day (2022-01-24) or an instant (2022-01-24T10:00:00Z)"
              .formatted(option, text),
          e);
    }
  }
}
