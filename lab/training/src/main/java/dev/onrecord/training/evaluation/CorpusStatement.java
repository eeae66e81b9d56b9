package dev.onrecord.training.evaluation;

import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.training.data.CorpusReader;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was said, and by whom.
 *
 * @param characters those of the text that are content, in code points
 * @param actor the name in small letters and digits of ASCII; "unknown"
 * @param confidence of what was found; 1 for what was annotated
 */
record CorpusStatement(BitSet characters, String actor, double confidence) {
  private static final String UNKNOWN = "unknown";
  private static final String GOVERNMENT = "government of";

  /** Words that do not tell two names apart. */
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "de", "al", "government");

  /** So many of the words of the shorter name must be in the other. */
  private static final double SAME = 0.6;

  static CorpusStatement of(FoundStatement statement) {
    return new CorpusStatement(
        characters(statement.content()),
        statement.actor().isKnown() ? folded(statement.actor().name()) : UNKNOWN,
        statement.confidence().orElse(1));
  }

  static CorpusStatement of(CorpusReader.Statement statement) {
    String actor = statement.actor();
    return new CorpusStatement(
        characters(statement.content()), folded(actor.substring(actor.indexOf(':') + 1)), 1);
  }

  private static BitSet characters(List<Offsets> content) {
    BitSet characters = new BitSet();
    content.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
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
}
