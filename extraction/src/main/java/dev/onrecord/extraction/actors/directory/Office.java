package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.actors.names.Titles;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An office that somebody held.
 *
 * @param description the titles and their words, as {@link Titles#describe} gives them
 * @param body the body, country or place, as the directory writes it
 * @param until the last day; empty where it lasts
 */
public record Office(
    Set<String> description, String body, LocalDate from, Optional<LocalDate> until) {
  public Office {
    description = Set.copyOf(description);
  }

  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  public boolean endedBefore(LocalDate day) {
    return until.map(day::isAfter).orElse(false);
  }
}
