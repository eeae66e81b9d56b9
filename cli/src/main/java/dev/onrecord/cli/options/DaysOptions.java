package dev.onrecord.cli.options;

import dev.onrecord.producer.corpus.Days;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which days' articles are taken. */
public final class DaysOptions {
  @Option(names = "--from", paramLabel = "DAY", description = "Only articles from this UTC day on.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Only articles up to this UTC day.")
  private LocalDate to;

  public Days days() {
    return new Days(Optional.ofNullable(from), Optional.ofNullable(to));
  }
}
