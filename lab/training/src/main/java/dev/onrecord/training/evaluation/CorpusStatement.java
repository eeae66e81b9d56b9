package dev.onrecord.training.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.extraction.FoundStatement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was said, and by whom.
 *
 * @param characters those of the text that are content, in UTF-16 units
 * @param actor the name in small letters and digits of ASCII; "unknown"
 */
record CorpusStatement(BitSet characters, String actor) {
  private static final String UNKNOWN = "unknown";
  private static final String GOVERNMENT = "government of";

  /** Words that do not tell two names apart. */
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "de", "al", "government");

  /** So many of the words of the shorter name must be in the other. */
  private static final double SAME = 0.6;

  static CorpusStatement of(FoundStatement statement, String text) {
    BitSet characters = new BitSet();
    statement
        .content()
        .forEach(
            span ->
                characters.set(
                    text.offsetByCodePoints(0, span.start()),
                    text.offsetByCodePoints(0, span.end())));
    return new CorpusStatement(
        characters, statement.actor().isKnown() ? folded(statement.actor().name()) : UNKNOWN);
  }

  /**
   * One of the guideline's form: exact words, and {@code at}, which says the how manieth occurrence
   * is meant where the words occur more than once.
   */
  static CorpusStatement of(JsonNode statement, String text) {
    JsonNode at = statement.path("at");
    int near = -1;
    for (String part : List.of("cue", "speaker")) {
      if (near < 0 && statement.hasNonNull(part)) {
        List<Integer> places = places(text, statement.get(part).asText());
        int number = at.path(part).asInt(places.size() == 1 ? 1 : 0);
        near = number > 0 && number <= places.size() ? places.get(number - 1) : -1;
      }
    }
    BitSet characters = new BitSet();
    JsonNode content = statement.required("content");
    for (int i = 0; i < content.size(); i++) {
      String words = content.get(i).asText();
      List<Integer> places = places(text, words);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("not in the text: " + words);
      }
      int number = at.path("content").path(i).asInt(0);
      int place =
          number > 0 && number <= places.size()
              ? places.get(number - 1)
              : near < 0 ? places.get(0) : nearest(places, near);
      characters.set(place, place + words.length());
    }
    String actor = statement.required("actor").asText();
    return new CorpusStatement(characters, folded(actor.substring(actor.indexOf(':') + 1)));
  }

  /** The share of the characters of both that both have. */
  double overlap(CorpusStatement other) {
    BitSet both = (BitSet) characters.clone();
    both.and(other.characters);
    int shared = both.cardinality();
    return shared
        / (double) Math.max(1, characters.cardinality() + other.characters.cardinality() - shared);
  }

  boolean isKnown() {
    return !actor.equals(UNKNOWN);
  }

  /** Whether both name the same actor: one name within the other, or most of its words. */
  boolean hasActorOf(CorpusStatement other) {
    if (!isKnown() || !other.isKnown()) {
      return isKnown() == other.isKnown();
    }
    if (actor.contains(other.actor) || other.actor.contains(actor)) {
      return true;
    }
    if (actor.startsWith(GOVERNMENT) != other.actor.startsWith(GOVERNMENT)) {
      return false;
    }
    Set<String> words = words(actor);
    Set<String> others = words(other.actor);
    int shorter = Math.max(1, Math.min(words.size(), others.size()));
    words.retainAll(others);
    return words.size() >= SAME * shorter;
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>(List.of(name.split(" ", -1)));
    words.removeAll(SMALL);
    return words;
  }

  private static String folded(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip()
            .replaceFirst("^(the|a) ", "");
    return plain.isEmpty() ? UNKNOWN : plain;
  }

  private static List<Integer> places(String text, String words) {
    List<Integer> places = new ArrayList<>();
    for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      places.add(i);
    }
    return places;
  }

  private static int nearest(List<Integer> places, int near) {
    int best = places.get(0);
    for (int place : places) {
      if (Math.abs(place - near) < Math.abs(best - near)) {
        best = place;
      }
    }
    return best;
  }
}
