package dev.onrecord.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.extraction.Offsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds words of a text that an annotation quotes, and of several occurrences the one that is
 * meant: the number that is given, counted from 1, or the nearest.
 */
final class WordPlaces {
  private final String text;

  WordPlaces(String text) {
    this.text = text;
  }

  /** The words, in code points; empty where there are none, or it is not clear which are meant. */
  Optional<Offsets> find(JsonNode words, JsonNode number) {
    if (!words.isTextual()) {
      return Optional.empty();
    }
    List<Offsets> places = places(words.asText());
    return numbered(places, number)
        .or(() -> places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty());
  }

  /**
   * The words, in code points.
   *
   * @param near what they are close to, if no number is given; else the first
   * @throws IllegalArgumentException if they are not in the text
   */
  Offsets nearest(JsonNode words, JsonNode number, Optional<Offsets> near) {
    List<Offsets> places = places(words.asText());
    int start = near.map(Offsets::start).orElse(0);
    return numbered(places, number)
        .or(
            () ->
                places.stream()
                    .min(Comparator.comparingInt(place -> Math.abs(place.start() - start))))
        .orElseThrow(() -> new IllegalArgumentException("not in the text: " + words.asText()));
  }

  private static Optional<Offsets> numbered(List<Offsets> places, JsonNode number) {
    int wanted = number.asInt(0);
    return wanted > 0 && wanted <= places.size()
        ? Optional.of(places.get(wanted - 1))
        : Optional.empty();
  }

  private List<Offsets> places(String words) {
    List<Offsets> places = new ArrayList<>();
    int length = words.codePointCount(0, words.length());
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      int start = text.codePointCount(0, i);
      places.add(new Offsets(start, start + length));
    }
    return places;
  }
}
